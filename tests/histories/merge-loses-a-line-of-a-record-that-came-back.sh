#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice disagreed, and her record is moved to another day, as both sides know.  One of them
# moves it back; on the other somebody writes a new record under the old name, and the merge
# keeps that one.  That her line stood under this name once does not take it away.
# breach: disagreement-changed
. "${0%/*}/lib.sh"

written_up
by alice
disagree 'The date was not accepted. (AN)'
by bob
other=people/alice/2026-11-06-one-to-one.md
move "$record" "$other"
fork=$head
minutes 2026-11-07 | sed 's/2028/2029/' | put "$record"
commit 'One to one of 7 November'
written=$head
go "$fork"
move "$other" "$record"
merge "$written" "$record"
