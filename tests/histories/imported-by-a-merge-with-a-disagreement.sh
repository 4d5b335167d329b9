#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge brings a session from before `since` that no parent has: it is imported, and "the
# disagreements in it may have anybody's initials".
# honest
# state: waiting
# overdue: 2026-12-30 nothing
. "${0%/*}/lib.sh"

started
on 2026-11-08
settings '[policy]' 'since = 2026-11-08'
fork=$head
echo 'Nobody reads this.' | put README
commit 'Something'
side=$head
go "$fork"
echo 'Nobody reads this.' | put NOTES
commit 'Something else'
minutes 2026-11-07 | put "$record"
object '- The load was another. (XX)'
merge "$side"
