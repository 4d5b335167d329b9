#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreement that brings settings along is none.
# breach: mixed policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
printf '%s\n' '[policy]' 'write-up-within = 6 days' | put one-to-one.ini
agree
