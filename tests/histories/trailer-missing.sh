#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreement without the SHA-256.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
text_of "$record"
commit 'Agree' '' "Record: $record" "Text: $text" "Agreed-by: $me"
