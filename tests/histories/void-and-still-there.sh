#!/bin/sh
# SPDX-License-Identifier: ISC
# What is void is removed.
# breach: mixed
# also: wrong-text
. "${0%/*}/lib.sh"

written_up
base
text_of "$record"
commit 'Void' '' "Record: $record" "Voids: $text" 'Reason: no meeting'
