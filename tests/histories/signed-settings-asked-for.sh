#!/bin/sh
# SPDX-License-Identifier: ISC
# Also "in the commit that sets it".
# breach: unsigned
# pending: settings, templates and rosters need not be signed
. "${0%/*}/lib.sh"

written_up
keys alice bob
base
settings '[trust]' 'level = signed'
