#!/bin/sh
# SPDX-License-Identifier: ISC
# What a witnessed agreement rests on is rewritten afterwards.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
witness
base
echo 'I agree to all. Alice' | put "$evidence"
commit 'Shorter'
