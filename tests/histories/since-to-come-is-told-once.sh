#!/bin/sh
# SPDX-License-Identifier: ISC
# A beginning that lies ahead is the fault of the commit that set it alone.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
settings '[policy]' 'since = 2027-01-01'
settings '[policy]' 'since = 2027-01-01' 'write-up-within = 6 days'
