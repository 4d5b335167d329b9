#!/bin/sh
# SPDX-License-Identifier: ISC
# A record went away and back before the sides part; then it does so once more on one side,
# and the other makes it void.  It stood there when they parted, so that it is no copy, and
# Alice's agreement goes with what is void.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
was=people/alice/2026-11-06-one-to-one.md
move "$record" "$was"
move "$was" "$record"
fork=$head
void
away=$head
go "$fork"
on 2026-11-08
move "$record" "$was"
move "$was" "$record"
by alice
agree
by bob
merge "$away"
