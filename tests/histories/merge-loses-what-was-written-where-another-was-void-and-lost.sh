#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice removes a record that she had agreed to, where the other side made it void and
# wrote another one of its name, which the merge loses.  Put back, that one waits for her:
# she never said anything of it.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
agree
fork=$head
drop "$record"
commit 'Gone'
side=$head
go "$fork"
void
by bob
minutes 2026-11-07 | sed 's/2028/2029/' | put "$record"
commit 'One to one of 7 November'
other=$head
drop "$record"
merge "$side"
take "$other" "$record"
commit 'Back'
