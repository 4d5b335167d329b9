#!/bin/sh
# SPDX-License-Identifier: ISC
# The old name is gone afterwards, or there would be two of one record.
# breach: mixed
. "${0%/*}/lib.sh"

written_up
base
blob=$(git rev-parse ":$record")
move "$record" people/alice/2026-11-06-one-to-one.md
head=$(git rev-parse "$head^")
git update-index --add --cacheinfo "100644,$blob,$record"
commit 'Move' '' 'Record: people/alice/2026-11-06-one-to-one.md' \
    "Moves: $record" "Text: $text" "Text-SHA256: $sha256" 'Reason: a slip'
