#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agreed, and has not withdrawn.
# breach: removed
. "${0%/*}/lib.sh"
agreed
by bob
text_of $record; drop $record
commit Void '' "Record: $record" "Voids: $text" 'Reason: no'
