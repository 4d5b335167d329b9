#!/bin/sh
# SPDX-License-Identifier: ISC
# "... also in an empty section".
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
settings '[kind one-on-one]'
