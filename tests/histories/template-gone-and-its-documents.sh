#!/bin/sh
# SPDX-License-Identifier: ISC
# A kind of documents whose template goes while there is one.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
printf '%s\n' --- 'title: A plan' 'session: no' --- '# {{title}}' '' '## What' |
    put templates/plan.md
commit 'A kind'
printf '%s\n' --- 'kind: plan' 'date: 2026-11-07' --- '' '# A plan' '' '## What' '' \
    'Around the lake.' | put people/alice/plan.md
commit 'A plan'
base
drop templates/plan.md
commit 'No kind'
