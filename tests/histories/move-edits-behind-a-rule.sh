#!/bin/sh
# SPDX-License-Identifier: ISC
# Behind a line of dashes in the text nothing may differ.
# breach: mixed
. "${0%/*}/lib.sh"

started
on 2026-11-07
minutes 2026-11-07 | sed '/^On track/a\
\
---\
\
date: as agreed' | put "$record"
commit 'One to one of 7 November'
new=people/alice/2026-11-06-one-to-one.md
git cat-file blob ":$record" | sed -e '3s/07/06/' \
    -e '/^# /s/07$/06/' -e 's/^date: as agreed/date: as told/' | put "$new"
drop "$record"
text_of "$new"
commit 'Move' '' "Record: $new" "Moves: $record" "Text: $text" \
    "Text-SHA256: $sha256" 'Reason: it was another day'
