#!/bin/sh
# SPDX-License-Identifier: ISC
# What Alice agreed to is removed, and no act says why; on another branch another record
# of that name was made void.  Joined, and put back, it is itself again: it waits for her,
# be it another text.
# breach: removed
# state: amended
. "${0%/*}/lib.sh"

started
fork=$head
by bob
minutes 2026-11-07 | sed 's/drafted/printed/' | put "$record"
commit 'One to one'
void
side=$head
agreed
drop "$record"
commit 'Gone'
merge "$side"
minutes 2026-11-07 | sed 's/drafted/torn/' | put "$record"
commit 'One to one, again'
