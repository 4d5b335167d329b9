#!/bin/sh
# SPDX-License-Identifier: ISC
# The same key twice: which one holds?
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
act "$record" 'Agreed-by: Bob Okafor <bob@example.org>' "Agreed-by: $me"
