#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice names the text as it was before Bob edited it.
# breach: wrong-text
# state: waiting
. "${0%/*}/lib.sh"

written_up
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Another word'
base
by alice
commit 'Agree' '' "Record: $record" "Text: $text" "Text-SHA256: $sha256" \
    "Agreed-by: $me"
