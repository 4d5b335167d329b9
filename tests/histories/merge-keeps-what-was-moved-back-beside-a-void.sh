#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is moved away and back again on one side, and is one there with another that had
# been written meanwhile.  The other side makes void both, the one under either name, and
# the merge has the text all the same: another record, of which nobody has said anything.
# honest
# state: waiting
. "${0%/*}/lib.sh"

second=people/alice/2026-11-07-one-to-one-2.md
written_up
move "$record" "$second"
fork=$head
on 2026-11-09
minutes 2026-11-07 | sed 's/winter/summer/' | put "$record"
commit 'One to one'
by alice
agree "$second"
his=$head
go "$fork"
by bob
move "$second" "$record"
on 2026-11-10
merge "$his"
hers=$head
on 2026-11-11
go "$his"
by alice
withdraw "$second"
by bob
void "$second"
void
on 2026-11-12
merge "$hers" "$record"
