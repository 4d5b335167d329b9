#!/bin/sh
# SPDX-License-Identifier: ISC
# What Alice's past is where branches meet that have met before, come from before she
# began, and part and meet again on the way.
# honest
# state: agreed
# state: 2026-11-14-one-to-one waiting
# state: 2026-11-15-one-to-one waiting
# waits: alice 2026-11-14-one-to-one 2026-11-15-one-to-one
. "${0%/*}/lib.sh"

by bob
on 2026-11-07
git -c init.defaultBranch=main init -q --template=
page() { echo "$1" | put "page-$1"; commit "Page $1"; }
page 1
before=$head
page 2
beside=$head
go "$before"
roster | put "$person"
minutes 2026-11-07 | put "$record"
commit 'Alice Ng'
begun=$head
by alice
agree
agreed=$head
# from a past without her, and from the one in which she agreed nothing yet
go "$beside"
by bob
take "$begun" "$person"
take "$begun" "$record"
echo 1 | put page-1
commit -p "$begun" 'Merge'
minutes 2026-11-14 | put people/alice/2026-11-14-one-to-one.md
commit 'Of the 14th'
fork=$head
page 3
three=$head
minutes 2026-11-15 | put people/alice/2026-11-15-one-to-one.md
commit 'Of the 15th'
one=$head
go "$three"
edit people/alice/2026-11-14-one-to-one.md 's/winter/summer/'
commit 'A slip'
two=$head
go "$one"
take "$two" people/alice/2026-11-14-one-to-one.md
commit -p "$two" 'Both'
both=$head
# the first parent is the one whose past is shortest
go "$agreed"
for path in page-2 page-3 people/alice/2026-11-14-one-to-one.md \
    people/alice/2026-11-15-one-to-one.md; do
	take "$both" "$path"
done
commit -p "$both" 'All'
# and what has met already, with nothing of hers since
all=$head
go "$two"
page 4
side=$head
go "$all"
take "$side" page-4
commit -p "$side" 'Again'
all=$head
go "$agreed"
page 5
side=$head
go "$all"
take "$side" page-5
commit -p "$side" 'And again'
