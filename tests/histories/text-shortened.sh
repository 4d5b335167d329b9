#!/bin/sh
# SPDX-License-Identifier: ISC
# Half an object id is none.
# breach: wrong-text|malformed
# also: wrong-text malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
text_of "$record"
commit 'Agree' '' "Record: $record" "Text: $(echo "$text" | cut -c 1-20)" \
    "Text-SHA256: $sha256" "Agreed-by: $me"
