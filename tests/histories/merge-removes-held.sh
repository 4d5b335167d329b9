#!/bin/sh
# SPDX-License-Identifier: ISC
# Planned and removed on one side, held and agreed on the other: Dave's merge
# removes it from there.
# breach: removed
# also: changed-after-agreement
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 planned | put "$record"
commit 'Planned'
base
fork=$head
by dave
drop "$record"
commit 'Postponed'
side=$head
go "$fork"
by bob
edit "$record" 's/^status: planned/status: held/'
commit 'One to one of 7 November'
by alice
agree
by dave
drop "$record"
merge "$side"
