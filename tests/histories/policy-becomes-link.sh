#!/bin/sh
# SPDX-License-Identifier: ISC
# The settings are a symbolic link.
# breach: malformed
# also: policy-changed
. "${0%/*}/lib.sh"

written_up
base
printf '/tmp/one-to-one.ini' | put one-to-one.ini 120000
commit 'Settings'
