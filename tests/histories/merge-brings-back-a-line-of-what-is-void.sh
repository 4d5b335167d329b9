#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice's draft with her disagreement is void, and both sides know that.  What a merge
# brings under the name again is another record, and a line in it its committer's.
# breach: disagreement-changed
. "${0%/*}/lib.sh"

started
by alice
{ minutes 2026-11-07; echo '- The rota is not drafted. (AN)'; } | put "$record"
commit 'One to one'
first=$head
void
fork=$head
by bob
echo 'Nobody reads this.' | put README
commit 'Something'
side=$head
go "$fork"
echo 'Nor that.' | put NEWS
commit 'Something else'
take "$first" "$record"
merge "$side" README
by alice
edit "$record" '/(AN)$/d'
commit 'A line less'
