#!/bin/sh
# SPDX-License-Identifier: ISC
# Only Bob agreed to this one.
# honest
# state: contract void
. "${0%/*}/lib.sh"

started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
agree people/alice/contract.md
base
void people/alice/contract.md
