#!/bin/sh
# SPDX-License-Identifier: ISC
# A kind of our own whose template goes while there are records of it.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
printf '%s\n' --- 'title: A walk' --- '# {{title}}' '' '## What' |
    put templates/walk.md
commit 'A kind'
printf '%s\n' --- 'kind: walk' 'date: 2026-11-07' 'status: held' --- '' \
    '# A walk' '' '## What' '' 'Around the lake.' |
    put people/alice/2026-11-07-walk.md
commit 'A walk'
drop templates/walk.md
commit 'No kind'
