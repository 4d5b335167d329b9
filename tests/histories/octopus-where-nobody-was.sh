#!/bin/sh
# SPDX-License-Identifier: ISC
# Three parents, of which the first has nobody, and the others had Alice for a moment.
# before: evil-merge
# state: waiting
. "${0%/*}/lib.sh"

by bob
on 2026-11-02
git -c init.defaultBranch=main init -q --template=
echo 'Read me.' | put README
commit 'A page'
fork=$head
roster | put "$person"
commit 'Alice'
drop "$person"
commit 'Not yet'
one=$head
go "$fork"
roster | put "$person"
commit 'Alice Ng'
drop "$person"
commit 'Not yet either'
two=$head
go "$fork"
echo 'Another page.' | put NEWS
commit 'Another page'
commit -p "$one" -p "$two" 'Merge'
git update-ref refs/tests/server/heads/main "$head"
roster | put "$person"
commit 'Alice Ng'
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
