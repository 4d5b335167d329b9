#!/bin/sh
# SPDX-License-Identifier: ISC
# A comment is the person's: on a branch from before her address was changed Alice writes
# one under the old one, which is nobody's where the push lands.
# gate: identity-changed
. "${0%/*}/lib.sh"

written_up
fork=$head
by bob
edit "$person" 's/alice@/ng@/'
commit 'A slip'
base
main=$head
go "$fork"
by alice
edit "$person" '$a; on leave in May'
commit 'A comment'
side=$head
go "$main"
by bob
edit "$person" '$a; on leave in May'
commit -p "$side" 'Merge'
