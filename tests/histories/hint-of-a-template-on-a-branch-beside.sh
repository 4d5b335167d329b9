#!/bin/sh
# SPDX-License-Identifier: ISC
# A hint that only the templates of another branch had when the record was written; the
# other branch is the older one, and is judged first.
# breach: malformed
. "${0%/*}/lib.sh"

started
put templates/talk.md <"${0%/*}/../../lib/notes/kinds/one-to-one.md"
commit 'A kind of our own'
fork=$head
on 2026-11-06
{ git cat-file blob :templates/talk.md; echo '<!-- What else is there? -->'; } |
    put templates/talk.md
commit 'Our own words'
take "$fork" templates/talk.md
commit 'No, as it was'
{ minutes 2026-11-06; echo '<!-- What else is there? -->'; } |
    put people/alice/2026-11-06-one-to-one.md
commit 'One to one of 6 November'
side=$head
go "$fork"
on 2026-11-07
{ minutes 2026-11-07; echo '<!-- What else is there? -->'; } | put "$record"
commit 'One to one of 7 November'
take "$side" people/alice/2026-11-06-one-to-one.md
commit -p "$side" Merge
