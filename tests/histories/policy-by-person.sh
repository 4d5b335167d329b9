#!/bin/sh
# SPDX-License-Identifier: ISC
# Nor is it for Alice, who manages nobody.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
printf '%s\n' '[policy]' 'agree-within = 10 years' | put one-to-one.ini
commit 'Settings'
