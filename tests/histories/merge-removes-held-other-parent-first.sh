#!/bin/sh
# SPDX-License-Identifier: ISC
# The same with the parents in the other order.
# breach: removed
# also: changed-after-agreement
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 planned | put "$record"
commit 'Planned'
base
fork=$head
by bob
edit "$record" 's/^status: planned/status: held/'
commit 'One to one of 7 November'
by alice
agree
side=$head
go "$fork"
by dave
drop "$record"
commit 'Postponed'
merge "$side"
