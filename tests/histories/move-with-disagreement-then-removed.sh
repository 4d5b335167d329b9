#!/bin/sh
# SPDX-License-Identifier: ISC
# After a move, a disagreement stays whose it is.
# breach: disagreement-changed
. "${0%/*}/lib.sh"
written_up
by alice
object '- The date. (AN)'
agree
by bob; new=people/alice/2026-11-08-one-to-one.md
git cat-file blob ":$record" | sed 's/2026-11-07/2026-11-08/' | put $new
drop "$record"; text_of $new
commit Move '' "Record: $new" "Moves: $record" "Text: $text" "Text-SHA256: $sha256" 'Reason: wrong day'
edit $new '/(AN)$/d'
commit 'gone'
