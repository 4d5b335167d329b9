#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob may, where no administrator is configured; an old hint stays a hint.
# honest
# state: waiting
# state: 2026-11-16-induction agreed
. "${0%/*}/lib.sh"

written_up
base
printf '%s\n' --- 'title: Induction' 'agreed-by: person' --- \
    '# {{title}}: {{person}}' '' '## First steps' '' '<!-- Who, where? -->' |
    put templates/induction.md
commit 'A form for inductions'
edit templates/induction.md 's/Who, where?/Who shows what?/'
commit 'A better hint'
printf '%s\n' --- 'kind: induction' 'date: 2026-11-16' 'status: held' --- '' \
    '# Induction: Alice Ng' '' '## First steps' '' '<!-- Who, where? -->' '' \
    'Round the house.' | put people/alice/2026-11-16-induction.md
commit 'Induction'
by alice
agree people/alice/2026-11-16-induction.md
