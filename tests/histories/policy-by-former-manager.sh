#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob manages nobody any more.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
edit "$person" 's/03-04[.][.]$/&2026-11-15/'
edit "$person" '$a\
manager = Eve Malik <eve@example.org>, 2026-11-16..'
on 2026-11-10
commit 'Eve follows Bob'
base
on 2026-11-17
printf '%s\n' '[policy]' 'agree-within = 10 years' | put one-to-one.ini
commit 'Settings'
