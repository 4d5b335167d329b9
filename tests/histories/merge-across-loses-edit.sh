#!/bin/sh
# SPDX-License-Identifier: ISC
# The same, but the last merge takes the text of before, of both merges' base.
# breach: changed-after-agreement
# state: amended
# state: 2026-11-14-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
edit "$record" 's/^On track/Nearly on track/'
commit 'More precisely'
hers=$head
go "$fork"
by bob
minutes 2026-11-14 | put people/alice/2026-11-14-one-to-one.md
commit 'One to one of 14 November'
his=$head
take "$hers" "$record"
commit -p "$hers" 'Merge'
his_merge=$head
go "$hers"
by alice
take "$his" people/alice/2026-11-14-one-to-one.md
commit -p "$his" 'Merge'
edit "$record" 's/^Nearly/Almost/'
commit 'Another word'
agree
by bob
take "$his_merge" "$record"
commit -p "$his_merge" 'Merge'
