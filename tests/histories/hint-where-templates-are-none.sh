#!/bin/sh
# SPDX-License-Identifier: ISC
# What lies at templates, or in there, is not always a template.
# breach: malformed
. "${0%/*}/lib.sh"

started
echo 'None.' | put templates
commit 'A page'
drop templates
printf '%s' one-to-one.md | put templates/talk.md 120000
printf '\377\n' | put templates/walk.md
printf '%s\n' --- 'every: now and then' --- '# {{title}}' '' '<!-- Well? -->' |
    put templates/chat.md
commit 'No templates'
on 2026-11-07
{ minutes 2026-11-07; echo '<!-- Well? -->'; } | put "$record"
commit 'One to one of 7 November'
