#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody agreed yet: the text before is what an amendment names.
# breach: wrong-text
. "${0%/*}/lib.sh"

written_up
amend 's/winter/summer/'
edit "$record" 's/summer/winter/'
text_of "$record"
commit 'Not so' '' "Record: $record" "Amends: $text" 'Reason: a slip'
