#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice withdraws, but Bob's agreement stands: he cannot just edit it.
# breach: changed-after-agreement
# state: amended
# waits: alice
# waits: bob
. "${0%/*}/lib.sh"

agreed
by bob
agree
base
by alice
act "$record" "Withdrawn-by: $me"
by bob
edit "$record" 's/^On track/Nearly on track/'
commit 'What Alice asked for'
