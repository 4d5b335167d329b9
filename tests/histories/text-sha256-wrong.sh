#!/bin/sh
# SPDX-License-Identifier: ISC
# The right object id, but another SHA-256.
# breach: wrong-text
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
text_of "$record"
commit 'Agree' '' "Record: $record" "Text: $text" \
    "Text-SHA256: $(echo | sha256sum | cut -c 1-64)" "Agreed-by: $me"
