#!/bin/sh
# SPDX-License-Identifier: ISC
# "since is not later than the day of the commit that sets it", or nothing would
# have to be complete.
# breach: malformed
. "${0%/*}/lib.sh"

started
base
settings '[policy]' 'since = 2026-11-03'
