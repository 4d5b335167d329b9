#!/bin/sh
# SPDX-License-Identifier: ISC
# The same, seen from her side.
# breach: disagreement-changed changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by bob
edit "$record" 's/^On track/Off track/'
commit 'Write-up corrected'
side=$head
go "$fork"
by alice
disagree 'The workload was not as it says here. (AN)'
by bob
merge "$side" "$record"
