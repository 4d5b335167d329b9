#!/bin/sh
# SPDX-License-Identifier: ISC
# One agreement is enough to protect a text.
# breach: changed-after-agreement
# state: contract amended
# waits: alice contract
# waits: bob contract
. "${0%/*}/lib.sh"

started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
by alice
agree people/alice/contract.md
base
by bob
edit people/alice/contract.md 's/^As both want it/As Bob wants it/'
commit 'Contract'
