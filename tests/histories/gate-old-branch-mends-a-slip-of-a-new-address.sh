#!/bin/sh
# SPDX-License-Identifier: ISC
# Who leads may mend an address until the person has committed anything: Alice has, under
# an address that she has on the branch that the push lands on alone.
# gate: identity-changed
. "${0%/*}/lib.sh"

written_up
fork=$head
edit "$person" 's/alice@/ally@/'
commit 'A slip'
GIT_AUTHOR_EMAIL=ally@example.org GIT_COMMITTER_EMAIL=ally@example.org
echo 'Read me.' | put README
commit 'A page'
base
main=$head
go "$fork"
by bob
edit "$person" 's/^name = .*/name = Alice Nguyen/'
commit 'A slip'
take "$main" README
edit "$person" 's/alice@/ally@/'
commit -p "$main" 'Merge'
