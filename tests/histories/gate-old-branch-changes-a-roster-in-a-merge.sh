#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob does not lead any more where the push lands; what he changes of the roster on a
# branch from before that he changes in a merge.
# gate: identity-changed
. "${0%/*}/lib.sh"

written_up
fork=$head
by alice
on 2026-11-08
echo 'One word.' | put one.txt
commit 'One'
one=$head
go "$fork"
echo 'Another word.' | put two.txt
commit 'Two'
two=$head
go "$fork"
by bob
carol_follows 2026-11-08 2026-11-09
base
main=$head
go "$one"
take "$two" two.txt
edit "$person" '$a\
fte = 0.6'
commit -p "$two" 'Merge'
side=$head
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-09..'
edit "$person" 's/03-04[.][.]$/&2026-11-08/'
commit -p "$main" 'Merge'
