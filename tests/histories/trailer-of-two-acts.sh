#!/bin/sh
# SPDX-License-Identifier: ISC
# To agree and to disclose are two acts.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
act "$record" "Agreed-by: $me" 'Disclosed-to: My union' 'Reason: advice'
