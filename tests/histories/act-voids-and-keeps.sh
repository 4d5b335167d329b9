#!/bin/sh
# SPDX-License-Identifier: ISC
# Void, it says, but the record is changed and stays.
# breach: mixed
. "${0%/*}/lib.sh"

written_up
text_of "$record"
edit "$record" 's/winter/summer/'
commit 'Void' '' "Record: $record" "Voids: $text" 'Reason: no meeting'
