#!/bin/sh
# SPDX-License-Identifier: ISC
# One side moves the record; the other made it void, and wrote the same text anew: that
# is another record, which the merge loses.
# breach: removed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
void
minutes 2026-11-07 | put "$record"
commit 'Once more'
side=$head
go "$fork"
move "$record" people/alice/2026-11-06-one-to-one.md
merge "$side"
