#!/bin/sh
# SPDX-License-Identifier: ISC
# The old name keeps another text.
# breach: mixed
# also: changed-after-agreement removed
. "${0%/*}/lib.sh"

written_up
new=people/alice/2026-11-06-one-to-one.md
minutes 2026-11-06 | put "$new"
edit "$record" 's/winter/summer/'
text_of "$new"
commit 'Move' '' "Record: $new" "Moves: $record" "Text: $text" \
    "Text-SHA256: $sha256" 'Reason: it was another day'
