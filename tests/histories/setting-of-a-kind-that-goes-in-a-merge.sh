#!/bin/sh
# SPDX-License-Identifier: ISC
# "... merges included": one side drops what the other begins to name.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
printf '%s\n' --- 'title: Induction' 'agreed-by: person' --- \
    '# {{title}}: {{person}}' '' '## First steps' '' '<!-- Who, where? -->' |
    put templates/induction.md
commit 'Inductions'
base
fork=$head
settings '[policy]' 'kinds = one-to-one | induction'
side=$head
go "$fork"
drop templates/induction.md
commit 'No inductions'
merge "$side" one-to-one.ini
