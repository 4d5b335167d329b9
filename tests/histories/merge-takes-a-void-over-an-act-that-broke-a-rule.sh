#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agreed to a contract with a disagreement in somebody else's initials, which counts
# for nothing: a document that nobody has an act on may go, by Bob's void in her merge.
# breach: mixed
# also: disagreement-changed
# state: contract void
. "${0%/*}/lib.sh"

started
contract=people/alice/contract.md
filled contract 2026-11-02 'review: 2027-11-02' |
    sed '$a## Disagreements\n' | put "$contract"
commit 'Contract'
fork=$head
void "$contract"
side=$head
go "$fork"
by alice
disagree 'The hours were others. (BO)' "$contract"
git read-tree "$side"
commit -p "$side" 'Merge'
