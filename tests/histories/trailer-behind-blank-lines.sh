#!/bin/sh
# SPDX-License-Identifier: ISC
# git log skips the blank lines, and then has a subject and no trailers; git
# interpret-trailers takes the first of them for the subject.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"
written_up
base
by alice
text_of "$record"
commit '' '' "Record: $record" "Text: $text" "Text-SHA256: $sha256" "Agreed-by: $me"
