#!/bin/sh
# SPDX-License-Identifier: ISC
# A kind that came with its first record: that record keeps what the kind asked for
# then, also where the template asks for more before the next text of it comes.
# honest
# state: 2026-11-07-talk waiting
# waits: alice 2026-11-07-talk
. "${0%/*}/lib.sh"

started
record=people/alice/2026-11-07-talk.md
on 2026-11-07
printf '%s\n' --- 'title: Talk' --- '# {{title}}' '' '## Words' | put templates/talk.md
printf '%s\n' --- 'kind: talk' 'date: 2026-11-07' 'status: held' --- '# Talk' '' \
    '## Words' '' 'Many.' | put "$record"
commit 'A kind of our own, and a talk'
printf '%s\n' --- 'title: Talk' --- '# {{title}}' '' '## Words' '' '## Deeds' |
    put templates/talk.md
commit 'Deeds, too'
base
edit "$record" 's/Many/Very many/'
commit 'A word'
