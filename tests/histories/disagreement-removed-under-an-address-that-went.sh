#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice has taken an address out of her roster, whose key was stolen.  Whoever has it
# now is nobody here, and takes no line away that she wrote under the other.
# breach: disagreement-changed
# state: waiting
. "${0%/*}/lib.sh"

started
by alice
edit "$person" 's/^email = .*/&\
email = ally@example.org/'
commit 'My other address'
edit "$person" '/ally@/d'
commit 'Its key was stolen'
by bob
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
by alice
decline 'It was not so. (AN)'
base
GIT_AUTHOR_EMAIL=ally@example.org GIT_COMMITTER_EMAIL=ally@example.org
edit "$record" '/(AN)/d'
commit 'Nothing'
