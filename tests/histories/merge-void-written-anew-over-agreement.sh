#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob makes the record void and writes another one; on the other side Alice agreed to
# the first, whose text he takes: the void holds, and her agreement was lost.
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
minutes 2026-11-07 | sed 's/winter/summer/' | put "$record"
commit 'Another one'
merge "$side" "$record"
