#!/bin/sh
# SPDX-License-Identifier: ISC
# A document has no other name.
# breach: mixed|malformed
# also: mixed malformed removed wrong-text
. "${0%/*}/lib.sh"

started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
base
git cat-file blob :people/alice/contract.md | put people/alice/objectives.md
drop people/alice/contract.md
text_of people/alice/objectives.md
commit 'Move' '' 'Record: people/alice/objectives.md' \
    'Moves: people/alice/contract.md' "Text: $text" "Text-SHA256: $sha256" \
    'Reason: it was something else'
