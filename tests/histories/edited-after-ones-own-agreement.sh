#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob edits what only he agreed to: any party's agreement counts.
# breach: changed-after-agreement
# state: amended
# waits: alice
# waits: bob
. "${0%/*}/lib.sh"

written_up
agree
base
edit "$record" 's/^On track/Off track/'
commit 'Another word'
