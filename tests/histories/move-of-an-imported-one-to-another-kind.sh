#!/bin/sh
# SPDX-License-Identifier: ISC
# A record from before `since` is moved to another kind when there is no such setting
# any more: another kind is judged as of the move, so that it is imported no more.
# honest
# state: 2025-11-07-check-in draft
. "${0%/*}/lib.sh"

started
settings '[policy]' 'since = 2026-01-01'
old=people/alice/2025-11-07-one-to-one.md
printf '%s\n' --- 'kind: one-to-one' 'date: 2025-11-07' 'status: held' --- '' \
    '# Old notes' '' '## Topics' '' 'Rota.' | put "$old"
commit 'Old notes'
drop one-to-one.ini
commit 'No settings'
base
move "$old" people/alice/2025-11-07-check-in.md
