#!/bin/sh
# SPDX-License-Identifier: ISC
# What Alice agreed to is removed, and no act says why; on another branch another record
# of that name was made void.  Joined, and put back, it is itself again: it waits for her,
# be it another text.
# breach: removed
# state: amended
. "${0%/*}/lib.sh"

agreed
by bob
drop "$record"
commit 'Gone'
fork=$head
go "$(git rev-parse "$head~3")"
minutes 2026-11-07 | sed 's/drafted/printed/' | put "$record"
commit 'One to one'
void
side=$head
go "$fork"
merge "$side"
minutes 2026-11-07 | sed 's/drafted/torn/' | put "$record"
commit 'One to one, again'
