#!/bin/sh
# SPDX-License-Identifier: ISC
# A record that is void is not moved.
# breach: mixed
# also: not-party wrong-text
. "${0%/*}/lib.sh"

written_up
void
new=people/alice/2026-11-06-one-to-one.md
minutes 2026-11-06 | put "$new"
text_of "$new"
commit 'Move' '' "Record: $new" "Moves: $record" "Text: $text" \
    "Text-SHA256: $sha256" 'Reason: it was another day'
