#!/bin/sh
# SPDX-License-Identifier: ISC
# What waits is judged by the template of its day.
# honest
# state: people/alice/2026-11-07-one-to-one.md agreed
. "${0%/*}/lib.sh"
written_up
by bob
on 2026-11-10
printf '%s\n' --- 'title: One to one' 'agreed-by: both' --- '# {{title}}: {{person}}' '' '## Talk' '' '<!-- How? -->' '' '## Disagreements' | put templates/one-to-one.md
commit T
by alice
agree
