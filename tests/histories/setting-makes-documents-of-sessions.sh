#!/bin/sh
# SPDX-License-Identifier: ISC
# The same by a setting.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
settings '[kind one-to-one]' 'session = no'
