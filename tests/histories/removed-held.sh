#!/bin/sh
# SPDX-License-Identifier: ISC
# A held record that nobody agreed to is deleted.
# breach: removed
. "${0%/*}/lib.sh"

written_up
base
drop "$record"
commit 'Tidy up'
