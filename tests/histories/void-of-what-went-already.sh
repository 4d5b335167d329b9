#!/bin/sh
# SPDX-License-Identifier: ISC
# A plan that was dropped is not made void afterwards.
# breach: wrong-text
# also: mixed
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 planned | put "$record"
commit 'A plan'
text_of "$record"
drop "$record"
commit 'Dropped'
commit 'Void' '' "Record: $record" "Voids: $text" 'Reason: no meeting'
