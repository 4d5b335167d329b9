#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is moved to another day, and Alice disagrees there.  One side moves it back; on
# the other somebody writes a new record under the old name, and the merge keeps that one.
# Her line came to that name with the move.
# breach: disagreement-changed
. "${0%/*}/lib.sh"

written_up
by bob
other=people/alice/2026-11-06-one-to-one.md
move "$record" "$other"
by alice
record=$other disagree 'The date was not accepted. (AN)'
fork=$head
by bob
minutes 2026-11-07 | sed 's/2028/2029/' | put "$record"
commit 'One to one of 7 November'
written=$head
go "$fork"
move "$other" "$record"
merge "$written" "$record"
