#!/bin/sh
# SPDX-License-Identifier: ISC
# "A session no version of which was dated on or after since": an old one that is
# moved there needs its sections.
# breach: mixed
# state: 2026-11-01-one-to-one draft
. "${0%/*}/lib.sh"

started
settings '[policy]' 'since = 2026-01-01'
printf '%s\n' --- 'kind: one-to-one' 'date: 2025-11-01' 'status: held' --- '' \
    '# Old notes' '' 'Rota.' | put people/alice/2025-11-01-one-to-one.md
commit 'Old notes'
move people/alice/2025-11-01-one-to-one.md \
    people/alice/2026-11-01-one-to-one.md
base
by alice
agree people/alice/2026-11-01-one-to-one.md
