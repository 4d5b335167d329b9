#!/bin/sh
# SPDX-License-Identifier: ISC
# Moved to another number of its day, and agreed again.
# honest
# state: people/alice/2026-11-07-one-to-one-2.md agreed
. "${0%/*}/lib.sh"
agreed
by bob; new=people/alice/2026-11-07-one-to-one-2.md
take "$head" "$record"; git cat-file blob ":$record" | put $new
drop "$record"; text_of $new
commit Move '' "Record: $new" "Moves: $record" "Text: $text" "Text-SHA256: $sha256" 'Reason: wrong day'
by alice
agree $new
