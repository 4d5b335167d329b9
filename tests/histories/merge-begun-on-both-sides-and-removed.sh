#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob removes the record that he had agreed to; under that name Alice had begun one of her
# own.  They are one record, which waits for him again.
# breach: removed
# state: amended
# waits: alice 2026-11-07-one-to-one
# waits: bob 2026-11-07-one-to-one
. "${0%/*}/lib.sh"

started
fork=$head
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
agree
drop "$record"
commit 'Gone'
side=$head
go "$fork"
by alice
on 2026-11-09
minutes 2026-11-07 | sed 's/is drafted/is begun/' | put "$record"
commit 'One to one of 7 November'
merge "$side"
