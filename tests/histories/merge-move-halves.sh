#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge that has both names of a moved record.
# breach: evil-merge
. "${0%/*}/lib.sh"
written_up
fork=$head
echo p | put README
commit p
side=$head
go $fork
by bob; new=people/alice/2026-11-08-one-to-one.md
git cat-file blob ":$record" | sed 's/2026-11-07/2026-11-08/' | put $new
drop "$record"; text_of $new
commit Move '' "Record: $new" "Moves: $record" "Text: $text" "Text-SHA256: $sha256" 'Reason: wrong day'
take $side $record
commit -p $side Merge
