#!/bin/sh
# SPDX-License-Identifier: ISC
# git allows a blank before the colon.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
act "$record" "Agreed-by : $me"
