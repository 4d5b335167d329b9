#!/bin/sh
# SPDX-License-Identifier: ISC
# What has no name of a record is no record of that kind; a name that is none of ours
# was told when it came.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
printf '%s\n' --- 'title: A walk' --- '# {{title}}' '' '## What' |
    put templates/walk.md
commit 'A kind'
echo 'Around the lake.' | put people/alice/Walk.md
commit 'A walk'
drop templates/walk.md
commit 'No kind'
