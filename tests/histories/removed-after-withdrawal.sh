#!/bin/sh
# SPDX-License-Identifier: ISC
# The agreement is withdrawn, but the record was held.
# breach: removed
. "${0%/*}/lib.sh"

agreed
act "$record" "Withdrawn-by: $me"
base
drop "$record"
commit 'Nor that'
