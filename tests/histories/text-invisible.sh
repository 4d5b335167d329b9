#!/bin/sh
# SPDX-License-Identifier: ISC
# A zero-width space: nobody sees it.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
edit "$record" "s/^On track/&$(printf '\342\200\213')/"
commit 'More precisely'
