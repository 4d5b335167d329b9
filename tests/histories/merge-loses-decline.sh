#!/bin/sh
# SPDX-License-Identifier: ISC
# Her refusal goes the same way.
# breach: disagreement-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
decline 'The workload was not as it says here. (AN)'
side=$head
go "$fork"
by bob
edit "$record" 's/^On track/Off track/'
commit 'Write-up corrected'
merge "$side"
