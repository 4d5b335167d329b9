#!/bin/sh
# SPDX-License-Identifier: ISC
# "hidden, text, name and the front matter hold for it as for every other."
# breach: malformed
. "${0%/*}/lib.sh"

started
printf '%s\n' '[policy]' 'since = 2026-01-01' | put one-to-one.ini
commit 'Settings'
base
printf '%s\n' --- 'kind: one-to-one' 'date: 2025-11-07' 'status: held' --- '' \
    '# Old notes' '' '<!-- from the old system -->' '' '## Topics' '' 'Rota.' |
    put people/alice/2025-11-07-one-to-one.md
commit 'Old notes'
