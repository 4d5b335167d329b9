#!/bin/sh
# SPDX-License-Identifier: ISC
# Changed, and changed back: the old agreement stays void.
# breach: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

agreed
base
by bob
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Another word'
edit "$record" 's/^Off track/On track/'
commit 'The old word'
