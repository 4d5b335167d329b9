#!/bin/sh
# SPDX-License-Identifier: ISC
# One side moved a record and then removed it.  The merge puts it back as it was: no
# parent has a text that it could have taken whole.
# breach: removed
# state: 2026-11-06-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
fork=$head
echo 'Nobody reads this.' | put README
commit 'Something'
side=$head
go "$fork"
move "$record" people/alice/2026-11-06-one-to-one.md
moved=$head
drop people/alice/2026-11-06-one-to-one.md
commit 'Gone'
take "$moved" people/alice/2026-11-06-one-to-one.md
merge "$side" README
