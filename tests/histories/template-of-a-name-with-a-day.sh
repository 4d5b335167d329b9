#!/bin/sh
# SPDX-License-Identifier: ISC
# "A second session of one kind": what begins with a day is a session's file, so no
# document could ever have this name.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
printf '%s\n' --- 'title: A walk' 'session: no' --- '# {{title}}' '' '## What' |
    put templates/2026-01-01-walk.md
commit 'A kind'
