#!/bin/sh
# SPDX-License-Identifier: ISC
# Private use (U+F0B7, a bullet for Word): each reader sees there what it likes.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
edit "$record" "s/^On track/$(printf '\357\202\267') &/"
commit 'Pasted'
