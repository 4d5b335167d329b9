#!/bin/sh
# SPDX-License-Identifier: ISC
# One side makes a record void, writes another one of its name, moves that away, and takes
# the first one over again from the other side.  What the other side has there is not what
# was moved, and a merge may have both.
# honest
# state: waiting
# state: 2026-11-06-one-to-one waiting
# waits: alice 2026-11-06-one-to-one 2026-11-07-one-to-one
. "${0%/*}/lib.sh"

written_up
fork=$head
edit "$record" 's/On track/Nearly done/'
commit 'Nearly done'
other=$head
go "$fork"
void
minutes 2026-11-07 | sed 's/2028/2029/' | put "$record"
commit 'One to one of 7 November'
move "$record" people/alice/2026-11-06-one-to-one.md
merge "$other" "$record"
both=$head
go "$other"
edit "$record" 's/Nearly done/On track/'
commit 'On track'
merge "$both" people/alice/2026-11-06-one-to-one.md
