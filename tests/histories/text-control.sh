#!/bin/sh
# SPDX-License-Identifier: ISC
# An escape sequence in a record.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
edit "$record" 's/^On track/&\o33[2J/'
commit 'More precisely'
