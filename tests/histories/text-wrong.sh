#!/bin/sh
# SPDX-License-Identifier: ISC
# The right SHA-256, but another object id.
# breach: wrong-text
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
text_of "$record"
commit 'Agree' '' "Record: $record" \
    "Text: $(git rev-parse ":$person")" "Text-SHA256: $sha256" \
    "Agreed-by: $me"
