#!/bin/sh
# SPDX-License-Identifier: ISC
# What a witnessed agreement rests on is deleted.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
witness
base
drop "$evidence"
commit 'Tidy up'
