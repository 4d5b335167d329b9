#!/bin/sh
# SPDX-License-Identifier: ISC
# A plan is moved to one day, and void there; on another side it is moved to another
# day, which the merge of these has.  Who merges the plan as it was keeps a copy of it.
# breach: evil-merge
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 planned | put "$record"
commit 'A plan'
base
fork=$head
move "$record" people/alice/2026-11-08-one-to-one.md
void people/alice/2026-11-08-one-to-one.md
void=$head
go "$fork"
move "$record" people/alice/2026-11-06-one-to-one.md
moved=$head
go "$fork"
edit "$record" 's/60/50/'
commit 'Shorter'
other=$head
go "$void"
merge "$moved" people/alice/2026-11-06-one-to-one.md
joined=$head
go "$other"
merge "$joined" people/alice/2026-11-06-one-to-one.md
