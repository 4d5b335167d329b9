#!/bin/sh
# SPDX-License-Identifier: ISC
# "An imported text need not have the template's sections, nor be complete, and
# can be agreed as it stands"; it is never late.
# honest
# state: 2025-11-07-one-to-one waiting
# overdue: 2038-01-01 nothing
. "${0%/*}/lib.sh"

started
printf '%s\n' '[policy]' 'since = 2026-01-01' | put one-to-one.ini
commit 'Settings'
base
printf '%s\n' --- 'kind: one-to-one' 'date: 2025-11-07' 'status: held' --- '' \
    '# Old notes' '' '## Topics' '' 'Rota.' |
    put people/alice/2025-11-07-one-to-one.md
commit 'Old notes'
