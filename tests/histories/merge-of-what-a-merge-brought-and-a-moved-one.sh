#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge brings a record where its kind asks for nobody; the other side moves one there of
# which both are asked.  What is joined is judged by both, also when it is moved on: by a
# merge of trees with the same settings one of them is fixed, not two.
# honest
# state: 2026-11-09-one-to-one waiting
# waits: alice 2026-11-09-one-to-one
. "${0%/*}/lib.sh"

started
base
fork=$head
minutes 2026-11-06 | put people/alice/2026-11-06-one-to-one.md
commit 'One to one'
move people/alice/2026-11-06-one-to-one.md "$record"
moved=$head
go "$fork"
settings '[kind one-to-one]' 'agreed-by = none'
settled=$head
echo p | put README
commit 'A page'
side=$head
go "$settled"
echo q | put NEWS
commit 'Another page'
take "$side" README
minutes 2026-11-07 | sed 's/winter rota/summer rota/' | put "$record"
commit -p "$side" 'Merge'
joined=$head
go "$moved"
take "$joined" one-to-one.ini
take "$joined" README
take "$joined" NEWS
merge "$joined" "$record"
move "$record" people/alice/2026-11-09-one-to-one.md
