#!/bin/sh
# SPDX-License-Identifier: ISC
# It is still planned on the other side: it was postponed.
# honest
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 planned | put "$record"
commit 'Planned'
base
fork=$head
by dave
drop "$record"
commit 'Postponed'
side=$head
go "$fork"
by bob
edit "$record" 's/^The winter rota/The summer rota/'
commit 'Prepared'
drop "$record"
merge "$side"
