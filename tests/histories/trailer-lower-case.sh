#!/bin/sh
# SPDX-License-Identifier: ISC
# git compares keys without regard to case, others do not.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
act "$record" "agreed-by: $me"
