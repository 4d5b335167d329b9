#!/bin/sh
# SPDX-License-Identifier: ISC
# A new template asks for more, from now on.
# honest
# state: people/alice/2026-11-07-one-to-one.md agreed
. "${0%/*}/lib.sh"
agreed
by bob
on 2026-11-10
printf '%s\n' --- 'title: One to one' 'agreed-by: both' --- '# {{title}}: {{person}}' '' '## Talk' '' '<!-- How? -->' '' '## Disagreements' | put templates/one-to-one.md
commit T
