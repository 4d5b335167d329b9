#!/bin/sh
# SPDX-License-Identifier: ISC
# `since` is not later than the day on which it is set.
# breach: malformed
. "${0%/*}/lib.sh"
written_up
printf '%s\n' '[policy]' 'since = 2027-01-01' | put one-to-one.ini
commit 'Settings'
