#!/bin/sh
# SPDX-License-Identifier: ISC
# The settings name another kind first, of which nothing changes.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
settings '[kind supervision]' 'every = 3 weeks' '[kind one-to-one]' 'session = no'
