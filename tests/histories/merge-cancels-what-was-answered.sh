#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob writes the meeting up here as held, there as cancelled.  Alice agrees to what was
# held, and then declines it; Bob takes the other side: what was cancelled waits for nobody.
# breach: disagreement-changed
# state: cancelled
# waits: nobody
. "${0%/*}/lib.sh"

started
base
fork=$head
on 2026-11-07
minutes 2026-11-07 cancelled | sed '/^with:/i\
reason: ill' | put "$record"
commit 'Cancelled'
cancelled=$head
go "$fork"
minutes 2026-11-07 | put "$record"
commit 'One to one'
by alice
on 2026-11-09
agree
decline 'There was no time. (AN)'
by bob
on 2026-11-10
merge "$cancelled" "$record"
