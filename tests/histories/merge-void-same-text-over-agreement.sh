#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob makes the record void and writes it once more, with the same words; what Alice
# agreed to on the other side is the void one.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
side=$head
go "$fork"
by bob
void
minutes 2026-11-07 | put "$record"
commit 'The same once more'
merge "$side"
