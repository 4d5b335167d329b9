#!/bin/sh
# SPDX-License-Identifier: ISC
# A plain edit brings a text that is judged by the template of its day.
# breach: mixed
# state: contract draft
. "${0%/*}/lib.sh"

started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
sed -e 's/^## Goals/## Aims/' "${0%/*}/../../lib/notes/kinds/contract.md" |
    put templates/contract.md
commit 'A new form'
edit people/alice/contract.md 's/^review: .*/review: 2027-11-03/'
commit 'A day later'
base
by alice
agree people/alice/contract.md
