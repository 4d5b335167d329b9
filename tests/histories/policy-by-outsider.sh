#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave asks for nothing any more.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
printf '%s\n' '[policy]' 'kinds = one-to-one' | put one-to-one.ini
commit 'Settings'
base
by dave
printf '%s\n' '[policy]' 'agree-within = 10 years' | put one-to-one.ini
commit 'Settings'
