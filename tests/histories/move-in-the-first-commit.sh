#!/bin/sh
# SPDX-License-Identifier: ISC
# Nothing was there that could be moved.
# breach: mixed
# also: not-party wrong-text
. "${0%/*}/lib.sh"

by bob
on 2026-11-07
git -c init.defaultBranch=main init -q --template=
roster | put "$person"
minutes 2026-11-07 | put "$record"
text_of "$record"
commit 'Move' '' "Record: $record" \
    'Moves: people/alice/2026-11-06-one-to-one.md' "Text: $text" \
    "Text-SHA256: $sha256" 'Reason: it was another day'
