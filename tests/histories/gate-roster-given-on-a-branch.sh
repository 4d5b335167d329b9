#!/bin/sh
# SPDX-License-Identifier: ISC
# The same on a branch, while the other one went on.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
fork=$head
by bob
on 2026-11-10
echo p | put README
commit 'A page'
base
main=$head
go "$fork"
carol_follows 2026-11-10 2026-11-11
by carol
on 2026-11-11
edit "$person" '$a\
fte = 0.6'
commit 'Part-time'
side=$head
go "$main"
merge "$side" "$person"
