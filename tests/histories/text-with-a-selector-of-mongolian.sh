#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody sees U+180B, whatever it stands behind.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
edit "$record" "s/^On track/$(printf '\341\240\240\341\240\213') &/"
commit 'In another script'
