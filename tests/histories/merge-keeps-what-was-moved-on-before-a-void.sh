#!/bin/sh
# SPDX-License-Identifier: ISC
# One side moves a record to the 6th, the other by way of it to the 5th; there another one
# is moved to the 6th, and is void.  The merge has both: the record twice.
# breach: evil-merge
. "${0%/*}/lib.sh"

written_up
people=people/alice
minutes 2026-11-04 | put $people/2026-11-04-one-to-one.md
commit 'One to one of 4 November'
fork=$head
move "$record" $people/2026-11-06-one-to-one.md
move $people/2026-11-06-one-to-one.md $people/2026-11-05-one-to-one.md
move $people/2026-11-04-one-to-one.md $people/2026-11-06-one-to-one.md
void $people/2026-11-06-one-to-one.md
side=$head
go "$fork"
by alice
move "$record" $people/2026-11-06-one-to-one.md
drop $people/2026-11-04-one-to-one.md
merge "$side" $people/2026-11-05-one-to-one.md
