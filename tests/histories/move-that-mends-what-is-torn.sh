#!/bin/sh
# SPDX-License-Identifier: ISC
# What a move changes beside the title is seen, also where the text could not be read
# before.
# breach: malformed mixed
# state: 2026-11-06-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
edit "$record" 's/^# /<<<<<<< ours\n&/'
commit 'Torn'
move "$record" people/alice/2026-11-06-one-to-one.md '/^<<<<<<< /d'
