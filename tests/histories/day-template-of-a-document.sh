#!/bin/sh
# SPDX-License-Identifier: ISC
# "A disagreement, decline or move of a document keeps what the text before was
# judged by": Alice's line does not make the contract a draft.
# honest
# state: contract waiting
# waits: bob contract
. "${0%/*}/lib.sh"

started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
sed -e 's/^## Goals/## Aims/' "${0%/*}/../../lib/notes/kinds/contract.md" |
    put templates/contract.md
commit 'A new form'
base
by alice
record=people/alice/contract.md
object '' '## Disagreements' '' '- Four weeks are too long. (AN)'
agree
