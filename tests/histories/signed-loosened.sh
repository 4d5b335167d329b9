#!/bin/sh
# SPDX-License-Identifier: ISC
# To ask for no signatures any more needs one.
# breach: unsigned
. "${0%/*}/lib.sh"
written_up
keys alice bob
by bob
sign=.git/bob.key
printf '%s\n' '[trust]' 'level = signed' | put one-to-one.ini
commit 'Settings'
sign=
printf '%s\n' '[trust]' 'level = named' | put one-to-one.ini
commit 'Settings'
