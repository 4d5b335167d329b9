#!/bin/sh
# SPDX-License-Identifier: ISC
# It was moved before the sides parted, and nobody agreed since: it may be combined.
# honest
# state: 2026-11-06-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
base
new=people/alice/2026-11-06-one-to-one.md
git cat-file blob ":$record" | sed 's/2026-11-07/2026-11-06/' | put "$new"
drop "$record"
text_of "$new"
commit Move '' "Record: $new" "Moves: $record" "Text: $text" \
    "Text-SHA256: $sha256" 'Reason: wrong day'
fork=$head
edit "$new" 's/^On track/Off track/'
commit 'Another word'
side=$head
go "$fork"
edit "$new" 's/^Runs until 2028/Runs until 2029/'
commit 'Another year'
edit "$new" 's/^On track/Off track/'
commit -p "$side" Merge
