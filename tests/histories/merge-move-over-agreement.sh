#!/bin/sh
# SPDX-License-Identifier: ISC
# A move of the very text that Alice agreed to on the other side.
# honest
# state: people/alice/2026-11-08-one-to-one.md amended
. "${0%/*}/lib.sh"
written_up
fork=$head
by alice
agree
side=$head
go $fork
by bob; new=people/alice/2026-11-08-one-to-one.md
git cat-file blob ":$record" | sed 's/2026-11-07/2026-11-08/' | put $new
drop "$record"; text_of $new
commit Move '' "Record: $new" "Moves: $record" "Text: $text" "Text-SHA256: $sha256" 'Reason: wrong day'
commit -p $side Merge
