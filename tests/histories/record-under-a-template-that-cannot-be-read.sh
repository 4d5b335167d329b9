#!/bin/sh
# SPDX-License-Identifier: ISC
# A template that is not understood is no kind, and its records are of a kind that there
# is not.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
printf '%s\n' --- 'title: A walk' 'every: now and then' --- '# {{title}}' |
    put templates/walk.md
commit 'A kind'
printf '%s\n' --- 'kind: walk' 'date: 2026-11-07' 'status: held' --- '' \
    '# A walk' | put people/alice/2026-11-07-walk.md
commit 'A walk'
