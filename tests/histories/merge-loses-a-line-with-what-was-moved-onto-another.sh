#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice disagreed, and makes the record void; on the other side it is moved to a name that
# this side has another record under.  A merge that keeps that one loses her line: the move
# has brought it there.
# breach: disagreement-changed
. "${0%/*}/lib.sh"

written_up
by alice
disagree 'The date was not accepted. (AN)'
fork=$head
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
moved=$head
go "$fork"
by alice
void
by bob
minutes 2026-11-06 | sed 's/2028/2029/' | put people/alice/2026-11-06-one-to-one.md
commit 'One to one of 6 November'
merge "$moved"
