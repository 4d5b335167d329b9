#!/bin/sh
# SPDX-License-Identifier: ISC
# A template's name is the kind's, and this is none.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
printf '%s\n' --- 'title: A walk' --- '# {{title}}' '' '## What' |
    put 'templates/A walk.md'
commit 'A kind'
