#!/bin/sh
# SPDX-License-Identifier: ISC
# An amendment of what was not there before.
# breach: wrong-text mixed
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 | put "$record"
commit 'Amend' '' "Record: $record" "Amends: $(echo none |
    git hash-object --stdin)" 'Reason: a slip'
