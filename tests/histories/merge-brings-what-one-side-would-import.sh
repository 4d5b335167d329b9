#!/bin/sh
# SPDX-License-Identifier: ISC
# One side asks for a section more, and imports what is from before it; by the other the
# record is complete as it stands.  A merge brings it: both say that it is complete, but
# not both that it is imported, so that nobody may disagree in it but its committer.
# breach: disagreement-changed
# state: waiting
# overdue: 2026-12-20 nothing
. "${0%/*}/lib.sh"

started
fork=$head
sed 's/^## Objectives/## Well-being\
\
<!-- How are you? -->\
\
&/' "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'A section more'
on 2026-11-10
settings '[policy]' 'since = 2026-11-10'
side=$head
go "$fork"
echo 'Nobody reads this.' | put README
commit 'Something'
{ minutes 2026-11-07; echo '- The rota is not drafted. (AN)'; } | put "$record"
merge "$side" one-to-one.ini templates/one-to-one.md
