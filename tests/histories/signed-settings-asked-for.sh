#!/bin/sh
# SPDX-License-Identifier: ISC
# Also "in the commit that sets it".
# breach: unsigned
. "${0%/*}/lib.sh"

written_up
keys alice bob
base
settings '[trust]' 'level = signed'
