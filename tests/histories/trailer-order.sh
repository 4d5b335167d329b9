#!/bin/sh
# SPDX-License-Identifier: ISC
# The right ones in another order.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
text_of "$record"
commit 'Agree' '' "Text: $text" "Record: $record" "Text-SHA256: $sha256" \
    "Agreed-by: $me"
