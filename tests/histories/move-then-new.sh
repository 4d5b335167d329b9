#!/bin/sh
# SPDX-License-Identifier: ISC
# The name that it had is free.
# honest
# state: people/alice/2026-11-07-one-to-one.md waiting
# waits: alice 2026-11-07-one-to-one 2026-11-08-one-to-one
. "${0%/*}/lib.sh"
agreed
by bob
new=people/alice/2026-11-08-one-to-one.md
git cat-file blob ":$record" | sed 's/2026-11-07/2026-11-08/' | put $new
drop "$record"; text_of $new
commit Move '' "Record: $new" "Moves: $record" "Text: $text" "Text-SHA256: $sha256" 'Reason: wrong day'
minutes 2026-11-07 | put $record
commit again
