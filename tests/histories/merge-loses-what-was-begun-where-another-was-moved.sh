#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is moved to two names on two branches; on one of them another is begun where it
# was, and Alice agrees to that.  A merge loses it, which is told; it is lost then, and the
# next merge, which has that from its other parent, loses nothing.
# before: removed
# state: 2026-11-05-one-to-one waiting
# state: 2026-11-06-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
fork=$head
move "$record" people/alice/2026-11-05-one-to-one.md
minutes 2026-11-07 | sed 's/winter/summer/' | put "$record"
commit 'Another one of 7 November'
by alice
agree
one=$head
go "$fork"
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
other=$head
go "$one"
drop "$record"
take "$other" people/alice/2026-11-06-one-to-one.md
commit -p "$other" 'Merge'
git update-ref refs/tests/server/heads/main "$head"
lost=$head
go "$one"
echo 'Nobody reads this.' | put README
commit 'Something else'
side=$head
go "$lost"
echo 'Nobody reads this.' | put README
commit -p "$side" 'Merge'
