#!/bin/sh
# SPDX-License-Identifier: ISC
# Where signatures are asked for, only an administrator corrects an address.
# breach: identity-changed
. "${0%/*}/lib.sh"
written_up
keys alice bob
by bob
sign=.git/bob.key
printf '%s\n' '[trust]' 'level = signed' | put one-to-one.ini
commit 'Settings'
edit "$person" 's/alice@/ally@/'
commit x
