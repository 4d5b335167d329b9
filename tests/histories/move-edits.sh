#!/bin/sh
# SPDX-License-Identifier: ISC
# A move that changes a word besides.
# breach: mixed
. "${0%/*}/lib.sh"
agreed
by bob; new=people/alice/2026-11-08-one-to-one.md
git cat-file blob ":$record" | sed 's/2026-11-07/2026-11-08/;s/On track/Off track/' | put $new
drop "$record"; text_of $new
commit Move '' "Record: $new" "Moves: $record" "Text: $text" "Text-SHA256: $sha256" 'Reason: wrong day'
