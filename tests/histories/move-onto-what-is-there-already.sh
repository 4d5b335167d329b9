#!/bin/sh
# SPDX-License-Identifier: ISC
# The new name had its text before, and the old one goes.
# breach: mixed
# also: removed
. "${0%/*}/lib.sh"

written_up
new=people/alice/2026-11-06-one-to-one.md
minutes 2026-11-06 | put "$new"
commit 'Another'
drop "$record"
text_of "$new"
commit 'Move' '' "Record: $new" "Moves: $record" "Text: $text" \
    "Text-SHA256: $sha256" 'Reason: it was another day'
