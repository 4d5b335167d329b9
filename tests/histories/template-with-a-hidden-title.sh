#!/bin/sh
# SPDX-License-Identifier: ISC
# A template by whose title every record would have what readers do not see.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
printf '%s\n' --- 'title: A <b>walk</b>' --- '# {{title}}' '' '## What' |
    put templates/walk.md
commit 'A kind'
