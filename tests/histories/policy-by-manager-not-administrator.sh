#!/bin/sh
# SPDX-License-Identifier: ISC
# Where one is configured, a manager may not.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
printf '%s\n' '[policy]' 'agree-within = 10 years' | put one-to-one.ini
commit 'Settings'
