#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice disagrees while Bob edits, and his merge takes his text whole: "nobody's
# [...] disagreement [...] goes by taking one side whole".
# breach: disagreement-changed changed-after-agreement
# state: amended
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
merge "$side"
