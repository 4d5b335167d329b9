#!/bin/sh
# SPDX-License-Identifier: ISC
# The record was moved onto a name that the other side began anew, and the merge took
# what was there: what becomes of the move then nobody can follow, and Alice's agreement
# on a third branch is lost by it.
# breach: removed
# also: evil-merge changed-after-agreement
. "${0%/*}/lib.sh"

written_up
fork=$head
by alice
agree
third=$head
go "$fork"
by bob
new=people/alice/2026-11-06-one-to-one.md
move "$record" "$new"
side=$head
go "$fork"
minutes 2026-11-06 | sed 's/winter/summer/' | put "$new"
commit 'One to one of 6 November'
drop "$record"
commit -p "$side" 'Merge'
commit -p "$third" 'Merge again'
