#!/bin/sh
# SPDX-License-Identifier: ISC
# Old notes without the headings of today, agreed as they stand.
# honest
# state: 2025-11-07-one-to-one agreed
. "${0%/*}/lib.sh"

started
settings '[policy]' 'since = 2026-01-01'
base
printf '%s\n' --- 'kind: one-to-one' 'date: 2025-11-07' 'status: held' --- '' \
    '# Old notes' '' 'Rota.' | put people/alice/2025-11-07-one-to-one.md
commit 'Old notes'
by alice
agree people/alice/2025-11-07-one-to-one.md
