#!/bin/sh
# SPDX-License-Identifier: ISC
# Both sides begin a plan under one name; one was shown to somebody and dropped, which is
# a breach, and the other stands: they are one record.
# breach: removed
# state: planned
. "${0%/*}/lib.sh"

started
fork=$head
minutes 2026-11-07 planned | put "$record"
commit 'A plan'
act "$record" 'Disclosed-to: HR' 'Reason: they asked'
drop "$record"
commit 'Gone'
side=$head
go "$fork"
by alice
on 2026-11-09
minutes 2026-11-07 planned | sed 's/is drafted/is begun/' | put "$record"
commit 'A plan'
merge "$side"
