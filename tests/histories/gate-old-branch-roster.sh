#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob changes the roster on a branch from his time.
# gate: identity-changed
. "${0%/*}/lib.sh"
written_up
fork=$head
by bob
edit "$person" "s/03-04[.][.]\$/&2026-11-15/"; printf "manager = Carol Diaz <carol@example.org>, 2026-11-16..\n" | { git cat-file blob ":$person"; cat; } | put "$person"
on 2026-11-10
commit 'Carol follows Bob'
base
main=$head
go $fork
on 2026-11-10
edit "$person" '$a\
fte = 0.6'
commit fte
side=$head
on 2026-11-20
go $main
edit "$person" '$a\
fte = 0.6'
by carol
commit -p $side Merge
