#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agrees under an address that the branch no longer has.
# gate: not-party
. "${0%/*}/lib.sh"
written_up
by alice
on 2026-11-08
edit $person 's/alice@/old@/'
commit old
GIT_AUTHOR_EMAIL=old@example.org GIT_COMMITTER_EMAIL=old@example.org me="Alice Ng <old@example.org>"
fork=$head
edit $person 's/old@/alice@/'
commit new
base
main=$head
go $fork
agree
side=$head
go $main
by alice
commit -p $side Merge
