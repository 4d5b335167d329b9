#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agrees to the text with his disagreement in it.
# honest
# state: contract agreed
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
by alice
agree
