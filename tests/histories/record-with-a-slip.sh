#!/bin/sh
# SPDX-License-Identifier: ISC
# A colon too many in the lines at the top: the gate refuses what the reports
# could not read.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
minutes 2026-11-14 | sed 's/^minutes: .*/place: Room 3: upstairs/' |
    put people/alice/2026-11-14-one-to-one.md
commit 'One to one of 14 November'
