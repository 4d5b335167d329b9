#!/bin/sh
# SPDX-License-Identifier: ISC
# "... also in an empty section".
# breach: malformed
# pending: what settings, rosters and contracts name need not exist
. "${0%/*}/lib.sh"

written_up
base
settings '[kind one-on-one]'
