#!/bin/sh
# SPDX-License-Identifier: ISC
# A contract that one of them agreed to waits for the other.
# honest
# state: contract waiting
# waits: bob contract
. "${0%/*}/lib.sh"

started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
base
by alice
agree people/alice/contract.md
