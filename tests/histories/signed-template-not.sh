#!/bin/sh
# SPDX-License-Identifier: ISC
# A template.
# breach: unsigned
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
printf '%s\n' --- 'title: Induction' 'agreed-by: person' --- \
    '# {{title}}: {{person}}' '' '## First steps' '' '<!-- Who, where? -->' |
    put templates/induction.md
commit 'A form for inductions'
