#!/bin/sh
# SPDX-License-Identifier: ISC
# One side moved a record, on the other it was removed, and no act says why.  What a merge
# writes under its old name then is another record.
# breach: removed
# state: 2026-11-06-one-to-one waiting
# state: 2026-11-07-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
fork=$head
move "$record" people/alice/2026-11-06-one-to-one.md
side=$head
go "$fork"
drop "$record"
commit 'Gone'
minutes 2026-11-07 | sed 's/drafted/printed/' | put "$record"
merge "$side" people/alice/2026-11-06-one-to-one.md
