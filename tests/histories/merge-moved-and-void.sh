#!/bin/sh
# SPDX-License-Identifier: ISC
# One side moves the record and makes it void; on the other Alice agreed, and the merge
# keeps that text under its name.
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
move "$record" people/alice/2026-11-06-one-to-one.md
void people/alice/2026-11-06-one-to-one.md
take "$side" "$record"
merge "$side"
