#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave drops a template.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
printf '%s\n' --- 'title: Induction' 'agreed-by: person' --- \
    '# {{title}}: {{person}}' '' '## First steps' '' '<!-- Who, where? -->' |
    put templates/induction.md
commit 'A form for inductions'
base
by dave
drop templates/induction.md
commit 'No form'
