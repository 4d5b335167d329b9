#!/bin/sh
# SPDX-License-Identifier: ISC
# Written and moved on a branch of which the other knows nothing.
# honest
# state: 2026-11-06-one-to-one waiting
. "${0%/*}/lib.sh"

started
new=people/alice/2026-11-06-one-to-one.md
fork=$head
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
move "$record" "$new"
side=$head
go "$fork"
echo 'Read me.' | put README
commit 'A page'
take "$side" "$new"
commit -p "$side" Merge
