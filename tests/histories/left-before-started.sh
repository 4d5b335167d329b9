#!/bin/sh
# SPDX-License-Identifier: ISC
# "left before started is an error."
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
edit "$person" '$a\
left = 2024-03-03'
commit 'Left'
