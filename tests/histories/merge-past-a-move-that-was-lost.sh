#!/bin/sh
# SPDX-License-Identifier: ISC
# The record was moved onto a name that the other side began anew, and the merge took the
# text that was there: "if one of them was moved there, that one goes on".  Alice agreed
# to it on a third branch, under its old name, and what it became waits for her.
# honest
# state: 2026-11-06-one-to-one amended
# waits: alice 2026-11-06-one-to-one
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
