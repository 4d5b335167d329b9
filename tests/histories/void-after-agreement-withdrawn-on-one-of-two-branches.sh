#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agreed on two branches, and took that back on one of them: the other agreement
# stands, so the record is not Bob's to make void.
# breach: removed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
withdraw
side=$head
go "$fork"
on 2026-11-10
agree
commit -p "$side" 'Merge'
by bob
void
