#!/bin/sh
# SPDX-License-Identifier: ISC
# One more than there should be.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
act "$record" "Agreed-by: $me" "Signed-off-by: $me"
