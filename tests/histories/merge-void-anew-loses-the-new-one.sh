#!/bin/sh
# SPDX-License-Identifier: ISC
# A void is merged over by the text that was made void; what Alice agreed to is the
# record that has its name since.
# breach: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

written_up
fork=$head
edit "$record" 's/winter/spring/'
commit 'The winter is over'
side=$head
base
go "$fork"
void
minutes 2026-11-07 | sed 's/winter/summer/' | put "$record"
commit 'Another one'
by alice
agree
by bob
merge "$side" "$record"
