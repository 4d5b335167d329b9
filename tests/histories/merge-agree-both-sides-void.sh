#!/bin/sh
# SPDX-License-Identifier: ISC
# In force by a merge, so not to be voided.
# breach: removed
. "${0%/*}/lib.sh"
started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
fork=$head
agree people/alice/contract.md
side=$head
go $fork
by alice
agree people/alice/contract.md
commit -p $side Merge
act people/alice/contract.md "Withdrawn-by: $me"
by bob
text_of people/alice/contract.md; drop people/alice/contract.md
commit Void '' "Record: people/alice/contract.md" "Voids: $text" 'Reason: no'
