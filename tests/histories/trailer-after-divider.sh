#!/bin/sh
# SPDX-License-Identifier: ISC
# Behind three dashes, some take it for a patch and see no trailers.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
text_of "$record"
commit 'Agree' '' 'As discussed.' '---' '' "Record: $record" "Text: $text" \
    "Text-SHA256: $sha256" "Agreed-by: $me"
