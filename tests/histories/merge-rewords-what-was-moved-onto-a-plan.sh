#!/bin/sh
# SPDX-License-Identifier: ISC
# One branch moved a record to a name under which the other dropped a plan, or has one.
# breach: evil-merge
. "${0%/*}/lib.sh"

started
old=people/alice/2026-11-05-one-to-one.md
minutes 2026-11-05 planned | put "$old"
commit 'A plan'
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
sixth=people/alice/2026-11-06-one-to-one.md
drop "$old"
commit 'No plan'
fork=$head
move "$record" "$old"
side=$head
go "$fork"
minutes 2026-11-06 planned | put "$sixth"
commit 'A plan'
drop "$record"
take "$side" "$old"
edit "$old" 's/winter/summer/'
commit -p "$side" Merge
