#!/bin/sh
# SPDX-License-Identifier: ISC
# Without `since`, the same is hidden text.
# breach: malformed
. "${0%/*}/lib.sh"

started
base
printf '%s\n' --- 'kind: one-to-one' 'date: 2025-11-07' 'status: held' --- '' \
    '# Old notes' '' '<!-- from the old system -->' '' '## Topics' '' 'Rota.' |
    put people/alice/2025-11-07-one-to-one.md
commit 'Old notes'
