#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agreed to one side's text: it must come whole.
# breach: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

written_up
base
fork=$head
edit "$record" 's/^On track/Off track/'
commit 'Another word'
by alice
agree
side=$head
go "$fork"
by bob
edit "$record" 's/^Runs until 2028/Runs until 2029/'
commit 'Another year'
edit "$record" 's/^On track/Off track/'
commit -p "$side" 'Merge'
