#!/bin/sh
# SPDX-License-Identifier: ISC
# "A document never is imported", whatever day it bears.
# breach: mixed
# state: contract draft
. "${0%/*}/lib.sh"

started
settings '[policy]' 'since = 2026-01-01'
filled contract 2025-11-02 'review: 2027-11-02' |
    sed '/^## Goals/,/^As both/d' | put people/alice/contract.md
commit 'Contract'
base
by alice
agree people/alice/contract.md
