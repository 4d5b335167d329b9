#!/bin/sh
# SPDX-License-Identifier: ISC
# Settings change while there is a folder below people/ that is nobody's.
# breach: malformed
# also: policy-changed
. "${0%/*}/lib.sh"

written_up
echo 'Around the lake.' | put 'people/A Walk/notes.md'
commit 'A walk'
settings '[policy]' 'write-up-within = 6 days'
printf '%s\n' --- 'title: A walk' --- '# {{title}}' '' '## What' |
    put templates/walk.md
commit 'A kind'
drop templates/walk.md
commit 'No kind'
