#!/bin/sh
# SPDX-License-Identifier: ISC
# A plan that one branch dropped and the other changed has a third text in the merge.
# honest
# state: planned
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 planned | put "$record"
commit 'A plan'
fork=$head
drop "$record"
commit 'No plan'
side=$head
go "$fork"
edit "$record" 's/winter/summer/'
commit 'Another plan'
edit "$record" 's/summer/spring/'
commit -p "$side" Merge
