#!/bin/sh
# SPDX-License-Identifier: ISC
# A contract needs both.
# honest
# state: contract agreed
. "${0%/*}/lib.sh"

started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
base
agree people/alice/contract.md
by alice
agree people/alice/contract.md
