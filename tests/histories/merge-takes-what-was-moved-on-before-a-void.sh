#!/bin/sh
# SPDX-License-Identifier: ISC
# As before; the merge has the record where it was moved on to.
# honest
# state: 2026-11-05-one-to-one waiting
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
base
by alice
edit "$record" 's/^On track/Off track/'
commit 'A word'
edit "$record" 's/^Off track/On track/'
commit 'Back'
drop $people/2026-11-04-one-to-one.md
drop "$record"
merge "$side" $people/2026-11-05-one-to-one.md
