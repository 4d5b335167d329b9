#!/bin/sh
# SPDX-License-Identifier: ISC
# A key that is not known.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
settings '[policy]' 'agre-within = 10 days'
