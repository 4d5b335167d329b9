#!/bin/sh
# SPDX-License-Identifier: ISC
# Held, set back to planned, and then deleted.
# breach: removed
. "${0%/*}/lib.sh"

written_up
edit "$record" 's/^status: held/status: planned/'
commit 'Not yet'
base
drop "$record"
commit 'Postponed'
