#!/bin/sh
# SPDX-License-Identifier: ISC
# "Editors' leftovers below people/ are nobody's business", and so is readme.md.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
printf '%s\n' --- 'title: A walk' --- '# {{title}}' '' '## What' |
    put templates/readme.md
commit 'A kind'
