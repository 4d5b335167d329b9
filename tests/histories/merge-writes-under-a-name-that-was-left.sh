#!/bin/sh
# SPDX-License-Identifier: ISC
# The record was moved before the branches parted; a merge writes another one under the
# free name: what was said of the one that was moved is not said of it.
# honest
# state: waiting
# state: 2026-11-06-one-to-one amended
# waits: alice 2026-11-06-one-to-one 2026-11-07-one-to-one
. "${0%/*}/lib.sh"

agreed
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
base
fork=$head
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
echo 'Another page.' | put NEWS
commit 'Another page'
take "$side" README
minutes 2026-11-07 | sed 's/winter/summer/' | put "$record"
commit -p "$side" 'Merge'
