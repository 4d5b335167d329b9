#!/bin/sh
# SPDX-License-Identifier: ISC
# Of two versions Alice agreed to one, Bob to none: it never was in force.
# honest
# state: contract void
. "${0%/*}/lib.sh"

started
path=people/alice/contract.md
filled contract 2026-11-02 'review: 2027-11-02' | put "$path"
commit 'Contract'
by alice
agree "$path"
amend 's/^review: .*/review: 2027-10-02/' "$path"
agree "$path"
void "$path"
