#!/bin/sh
# SPDX-License-Identifier: ISC
# No parent removed settings or template, and a merge by nobody in particular does.
# breach: policy-changed
. "${0%/*}/lib.sh"

written_up
printf '%s\n' --- 'title: A walk' --- '# {{title}}' '' '## What' |
    put templates/walk.md
settings '[policy]' 'write-up-within = 6 days'
fork=$head
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
by dave
drop one-to-one.ini
drop templates/walk.md
commit -p "$side" Merge
