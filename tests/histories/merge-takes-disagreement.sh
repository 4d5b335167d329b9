#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob's merge takes her text with her line, and leaves his own edit out.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
disagree 'The workload was not as it says here. (AN)'
side=$head
go "$fork"
by bob
edit "$record" 's/^On track/Off track/'
commit 'Write-up corrected'
merge "$side" "$record"
