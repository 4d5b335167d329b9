#!/bin/sh
# SPDX-License-Identifier: ISC
# The last line of the record has no end any more: another text.
# breach: mixed
# state: people/alice/2026-11-06-one-to-one.md amended
. "${0%/*}/lib.sh"

written_up
by alice
disagree 'That was not agreed. (AN)'
base
by bob
new=people/alice/2026-11-06-one-to-one.md
printf %s "$(git cat-file blob ":$record" | sed 's/2026-11-07$/2026-11-06/')" | put $new
drop "$record"
text_of $new
commit 'Move' '' "Record: $new" "Moves: $record" "Text: $text" \
    "Text-SHA256: $sha256" 'Reason: it was another day'
