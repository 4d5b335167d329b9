#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agrees, and somebody removes the record; the other side has moved it.
# breach: removed
# state: 2026-11-06-one-to-one amended
# waits: alice 2026-11-06-one-to-one
. "${0%/*}/lib.sh"

written_up
fork=$head
new=people/alice/2026-11-06-one-to-one.md
move "$record" "$new"
side=$head
go "$fork"
by alice
on 2026-11-09
agree
drop "$record"
commit 'Gone'
by bob
on 2026-11-10
merge "$side" "$new"
