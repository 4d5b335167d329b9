#!/bin/sh
# SPDX-License-Identifier: ISC
# That a meeting was cancelled, and why, stays on record.
# breach: removed
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 cancelled | sed 's/^minutes: 60/reason: Bob was ill/' |
    put "$record"
commit 'Cancelled'
base
drop "$record"
commit 'Tidy up'
