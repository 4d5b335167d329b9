#!/bin/sh
# SPDX-License-Identifier: ISC
# "A contract that was ever in force is not voided, but amended."
# breach: removed|changed-after-agreement|mixed
# also: removed changed-after-agreement mixed
. "${0%/*}/lib.sh"

started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
agree people/alice/contract.md
by alice
agree people/alice/contract.md
withdraw people/alice/contract.md
base
by bob
void people/alice/contract.md
