#!/bin/sh
# SPDX-License-Identifier: ISC
# What a record is moved to has to be the name of one.
# breach: wrong-text|malformed removed
# also: mixed wrong-text malformed
. "${0%/*}/lib.sh"

written_up
new=people/alice/sixth.txt
git cat-file blob ":$record" | put "$new"
drop "$record"
text_of "$new"
commit 'Move' '' "Record: $new" "Moves: $record" "Text: $text" \
    "Text-SHA256: $sha256" 'Reason: it was another day'
