#!/bin/sh
# SPDX-License-Identifier: ISC
# Evidence is no session, and is not moved.
# breach: mixed|removed
# also: mixed removed malformed wrong-text not-party
. "${0%/*}/lib.sh"

written_up
echo 'I agree. Alice' | put "$evidence"
commit 'A mail'
new=people/alice/2026-11-06-one-to-one.md
minutes 2026-11-06 | put "$new"
drop "$evidence"
text_of "$new"
commit 'Move' '' "Record: $new" "Moves: $evidence" "Text: $text" \
    "Text-SHA256: $sha256" 'Reason: it was another day'
