#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is moved to the 6th, and on to the 5th; another branch begins one of the 6th.
# Joined, it can still be told what became of the first, to which Alice agreed on a third.
# honest
# state: 2026-11-05-one-to-one amended
# state: 2026-11-06-one-to-one waiting
# waits: alice 2026-11-05-one-to-one 2026-11-06-one-to-one
. "${0%/*}/lib.sh"

written_up
people=people/alice
fork=$head
by alice
agree
third=$head
go "$fork"
by bob
minutes 2026-11-06 | put $people/2026-11-06-one-to-one.md
commit 'One to one of 6 November'
side=$head
go "$fork"
move "$record" $people/2026-11-06-one-to-one.md
move $people/2026-11-06-one-to-one.md $people/2026-11-05-one-to-one.md
merge "$side" $people/2026-11-06-one-to-one.md
commit -p "$third" 'Merge'
