#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice's disagreement sends the contract back to Bob, who had agreed.
# honest
# state: contract waiting
# waits: bob contract
. "${0%/*}/lib.sh"

started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
agree people/alice/contract.md
base
by alice
record=people/alice/contract.md
object '' '## Disagreements' '' '- Four weeks are too long. (AN)'
agree
