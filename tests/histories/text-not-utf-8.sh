#!/bin/sh
# SPDX-License-Identifier: ISC
# A byte that is no UTF-8.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
edit "$record" "s/^On track/&$(printf '\344')/"
commit 'More precisely'
