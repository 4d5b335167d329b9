#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice had taken back what she agreed to before Bob agreed: it never was in force.
# honest
# state: contract void
. "${0%/*}/lib.sh"

started
contract=people/alice/contract.md
filled contract 2026-11-02 'review: 2027-11-02' | put $contract
commit 'Contract'
by alice
agree $contract
withdraw $contract
by bob
agree $contract
base
void $contract
