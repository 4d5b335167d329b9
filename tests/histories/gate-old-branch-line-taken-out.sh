#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice has taken an address out of her roster whose key was stolen; who has it does not
# take her line away on a branch from before that.
# gate: disagreement-changed
. "${0%/*}/lib.sh"

started
by alice
edit "$person" 's/^email = .*/&\
email = ally@example.org/'
commit 'My other address'
by bob
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
by alice
decline 'It was not so. (AN)'
fork=$head
edit "$person" '/ally@/d'
commit 'Its key was stolen'
base
main=$head
go "$fork"
GIT_AUTHOR_EMAIL=ally@example.org GIT_COMMITTER_EMAIL=ally@example.org
edit "$record" '/(AN)/d'
commit 'Nothing'
merge "$main" "$person"
