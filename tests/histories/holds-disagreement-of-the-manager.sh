#!/bin/sh
# SPDX-License-Identifier: ISC
# "By the item that --disagree or --decline adds, the other party's agreement
# lapses (the record waits for them; it is not amended)." Bob's own stands.
# honest
# state: contract waiting
. "${0%/*}/lib.sh"

started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
by alice
agree people/alice/contract.md
base
by bob
record=people/alice/contract.md
object '' '## Disagreements' '' '- Four weeks are too long. (BO)'
agree
