#!/bin/sh
# SPDX-License-Identifier: ISC
# A blank at the end: cut off by some.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
act "$record" "Agreed-by: $me "
