#!/bin/sh
# SPDX-License-Identifier: ISC
# Settings of a kind that is none.
# breach: malformed
. "${0%/*}/lib.sh"
written_up
printf '%s\n' '[kind one-on-one]' 'every = 1 week' | put one-to-one.ini
commit 'Settings'
