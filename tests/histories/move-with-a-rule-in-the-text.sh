#!/bin/sh
# SPDX-License-Identifier: ISC
# A line of dashes in the text, with words like a date's behind it, is text.
# honest
# state: 2026-11-06-one-to-one waiting
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
git cat-file blob ":$record" | sed -e '3s/07/06/' -e '/^# /s/07$/06/' | put "$new"
drop "$record"
text_of "$new"
commit 'Move' '' "Record: $new" "Moves: $record" "Text: $text" \
    "Text-SHA256: $sha256" 'Reason: it was another day'
