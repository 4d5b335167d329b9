#!/bin/sh
# SPDX-License-Identifier: ISC
# A session does not become a document.
# breach: mixed
# also: malformed removed
. "${0%/*}/lib.sh"

written_up
new=people/alice/objectives.md
filled objectives 2026-11-07 'review: 2027-11-07' | put "$new"
drop "$record"
text_of "$new"
commit 'Move' '' "Record: $new" "Moves: $record" "Text: $text" \
    "Text-SHA256: $sha256" 'Reason: it was another day'
