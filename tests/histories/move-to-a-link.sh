#!/bin/sh
# SPDX-License-Identifier: ISC
# The new name is a symbolic link.
# breach: malformed wrong-text
# also: mixed removed
. "${0%/*}/lib.sh"

written_up
new=people/alice/2026-11-06-one-to-one.md
text_of "$record"
printf '%s' "${record##*/}" | put "$new" 120000
drop "$record"
commit 'Move' '' "Record: $new" "Moves: $record" "Text: $text" \
    "Text-SHA256: $sha256" 'Reason: it was another day'
