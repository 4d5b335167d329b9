#!/bin/sh
# SPDX-License-Identifier: ISC
# Somebody's line that came in by a merge is theirs afterwards: Bob edits beside
# it, and not it.
# honest
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
echo 'read me' | put README
commit 'A page'
merge "$side" "$record"
edit "$record" 's/^On track/Off track/'
commit 'Write-up corrected'
