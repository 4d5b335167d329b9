#!/bin/sh
# SPDX-License-Identifier: ISC
# Who leads may mend an address until the person has committed anything: Alice has, on the
# branch that the push lands on, which Bob's own branch does not know.
# gate: identity-changed
. "${0%/*}/lib.sh"

written_up
fork=$head
by alice
agree
base
main=$head
go "$fork"
by bob
edit "$person" 's/alice@/bobby@/'
commit 'A slip'
commit -p "$main" 'Merge'
