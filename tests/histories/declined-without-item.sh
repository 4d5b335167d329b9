#!/bin/sh
# SPDX-License-Identifier: ISC
# Who declines says why.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
act "$record" "Declined-by: $me"
