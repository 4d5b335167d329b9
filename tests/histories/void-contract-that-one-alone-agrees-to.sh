#!/bin/sh
# SPDX-License-Identifier: ISC
# Where the template asks the person only, her agreement put it in force.
# breach: removed
. "${0%/*}/lib.sh"

started
path=people/alice/contract.md
sed 's/^agreed-by: .*/agreed-by: person/' "${0%/*}/../../lib/notes/kinds/contract.md" |
    put templates/contract.md
commit 'Who agrees'
filled contract 2026-11-02 'review: 2027-11-02' | put "$path"
commit 'Contract'
by alice
agree "$path"
void "$path"
