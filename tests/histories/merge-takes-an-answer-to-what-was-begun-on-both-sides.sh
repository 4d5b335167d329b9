#!/bin/sh
# SPDX-License-Identifier: ISC
# Both sides write the same text, and meet; Alice agreed to one of them, and there Bob
# disagreed.  That answers the text of both, which are one record.
# honest
# state: waiting
. "${0%/*}/lib.sh"

started
fork=$head
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
by alice
agree
one=$head
by bob
disagree 'It was not so. (BO)'
side=$head
go "$fork"
on 2026-11-09
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
commit -p "$one" 'Merge'
by dave
on 2026-11-10
merge "$side" "$record"
