#!/bin/sh
# SPDX-License-Identifier: ISC
# Before three dashes, some see trailers and some do not.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
act "$record" "Agreed-by: $me" '---' 'a note'
