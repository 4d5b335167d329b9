#!/bin/sh
# SPDX-License-Identifier: ISC
# Running notes without front matter, which no report could read as a record.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
printf '%s\n' '# Notes' '' 'Rota.' | put people/alice/notes.md
commit 'Notes'
