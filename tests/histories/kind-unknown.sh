#!/bin/sh
# SPDX-License-Identifier: ISC
# A kind that is none.
# breach: malformed
. "${0%/*}/lib.sh"
written_up
printf '%s\n' '[policy]' 'kinds = nosuch' | put one-to-one.ini
commit 'Settings'
