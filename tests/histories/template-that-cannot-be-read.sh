#!/bin/sh
# SPDX-License-Identifier: ISC
# A template whose front matter says what there is not.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
printf '%s\n' --- 'every: now and then' --- '# {{title}}' '' '## What' |
    put templates/walk.md
commit 'A kind'
