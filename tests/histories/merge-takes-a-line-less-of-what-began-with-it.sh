#!/bin/sh
# SPDX-License-Identifier: ISC
# Another record begins with Alice's words in it, by a merge that keeps under its name what
# was moved.  It is moved, and she takes her words out: Bob may join that.
# before: evil-merge
# state: 2026-11-06-one-to-one waiting
# state: 2026-11-08-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
people=people/alice
by alice
object '- It was not so. (AN)'
commit 'Not so'
fork=$head
by bob
move "$record" $people/2026-11-06-one-to-one.md
side=$head
go "$fork"
edit "$record" 's/winter/summer/'
commit 'It is summer'
merge "$side" $people/2026-11-06-one-to-one.md
git update-ref refs/tests/server/heads/main "$head"
move "$record" $people/2026-11-08-one-to-one.md
fork=$head
by alice
edit $people/2026-11-08-one-to-one.md '/(AN)/d'
commit 'It was so'
side=$head
go "$fork"
by bob
echo 'Nobody reads this.' | put README
commit 'Something else'
merge "$side" $people/2026-11-08-one-to-one.md
