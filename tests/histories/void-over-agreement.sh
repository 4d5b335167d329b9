#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agreed on the other side: Bob's merge would lose that.
# breach: removed|changed-after-agreement
# also: removed changed-after-agreement
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
merge "$side"
