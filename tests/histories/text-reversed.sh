#!/bin/sh
# SPDX-License-Identifier: ISC
# A mark that turns the direction of writing: readers see another order.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
edit "$record" "s/^On track/$(printf '\342\200\256')kcart nO/"
commit 'More precisely'
