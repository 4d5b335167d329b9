#!/bin/sh
# SPDX-License-Identifier: ISC
# Moved to two days, on two branches.
# breach: removed
. "${0%/*}/lib.sh"
written_up
fork=$head
mv_() { git cat-file blob ":$record" | sed "s/2026-11-07/$1/" | put people/alice/$1-one-to-one.md; drop "$record"; text_of people/alice/$1-one-to-one.md
commit Move '' "Record: people/alice/$1-one-to-one.md" "Moves: $record" "Text: $text" "Text-SHA256: $sha256" 'Reason: wrong day'; }
mv_ 2026-11-06
side=$head
go $fork
mv_ 2026-11-08
commit -p $side Merge
