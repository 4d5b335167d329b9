#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol, who led once, leads again by what Bob pushes.  She joins a branch from her
# time, and changes the roster beside: it is enough that one side gives it to her.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
by bob
on 2026-11-10
carol_too
fork=$head
edit "$person" '/Carol/d'
commit 'She leads no more'
base
main=$head
go "$fork"
by carol
echo p | put README
commit 'A page'
side=$head
go "$main"
by bob
on 2026-11-11
carol_too
by carol
take "$side" README
edit "$person" '$a\
fte = 0.6'
commit -p "$side" 'Merge'
