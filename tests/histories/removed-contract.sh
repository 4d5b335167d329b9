#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreed document has no status, but somebody acted on it.
# breach: removed
# also: changed-after-agreement
. "${0%/*}/lib.sh"

started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
by alice
agree people/alice/contract.md
base
by bob
drop people/alice/contract.md
commit 'No contract'
