#!/bin/sh
# SPDX-License-Identifier: ISC
# Of a built-in kind, and of one of their own.
# honest
# state: contract agreed
. "${0%/*}/lib.sh"

started
printf '%s\n' --- 'title: Induction' 'agreed-by: person' --- \
    '# {{title}}: {{person}}' '' '## First steps' '' '<!-- Who, where? -->' |
    put templates/induction.md
commit 'A form for inductions'
base
filled contract 2026-11-02 'one-to-one: every 2 weeks, latest 3 weeks
induction: every 1 year' | put people/alice/contract.md
commit 'Contract'
agree people/alice/contract.md
by alice
agree people/alice/contract.md
