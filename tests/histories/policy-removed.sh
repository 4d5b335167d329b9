#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave drops the settings.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
printf '%s\n' '[policy]' 'kinds = one-to-one' | put one-to-one.ini
commit 'Settings'
base
by dave
drop one-to-one.ini
commit 'No settings'
