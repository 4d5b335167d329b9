#!/bin/sh
# SPDX-License-Identifier: ISC
# Both merge each other's branch, and then each other's merge.
# honest
# state: 2026-11-14-one-to-one waiting
# state: agreed
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
commit -p "$his_merge" 'Merge'
