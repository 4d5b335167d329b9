#!/bin/sh
# SPDX-License-Identifier: ISC
# What is dated on the very day of since is not imported.
# breach: mixed
# state: 2026-01-01-one-to-one draft
. "${0%/*}/lib.sh"

started
settings '[policy]' 'since = 2026-01-01'
printf '%s\n' --- 'kind: one-to-one' 'date: 2026-01-01' 'status: held' --- '' \
    '# Old notes' '' 'Rota.' | put people/alice/2026-01-01-one-to-one.md
commit 'Old notes'
base
by alice
agree people/alice/2026-01-01-one-to-one.md
