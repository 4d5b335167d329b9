#!/bin/sh
# SPDX-License-Identifier: ISC
# "... is asked of the commit's own tree, whenever it differs in one of them from
# a parent": the settings name a template that is dropped.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
printf '%s\n' --- 'title: Induction' 'agreed-by: person' --- \
    '# {{title}}: {{person}}' '' '## First steps' '' '<!-- Who, where? -->' |
    put templates/induction.md
settings '[policy]' 'kinds = one-to-one | induction'
base
drop templates/induction.md
commit 'No inductions'
