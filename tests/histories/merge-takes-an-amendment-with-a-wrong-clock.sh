#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice's amendment is dated before what it descends from; it is an act all the same.
# breach: date
# state: amended
. "${0%/*}/lib.sh"

agreed
withdraw
fork=$head
on 2026-11-02
amend 's/is drafted/is begun/'
side=$head
go "$fork"
on 2026-11-10
agree
by bob
merge "$side" "$record"
