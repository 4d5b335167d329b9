#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge loses a record that only one side ever had, with what Alice said of it, which is
# told.  Whoever puts it back later cannot do so without her line.
# before: removed disagreement-changed
# gate: disagreement-changed
# state: amended
. "${0%/*}/lib.sh"

started
fork=$head
echo p | put README
commit 'A page'
side=$head
go "$fork"
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
first=$head
by alice
disagree 'The rota is not drafted. (AN)'
by bob
drop "$record"
merge "$side"
git update-ref refs/tests/server/heads/main "$head"
take "$first" "$record"
commit 'Back'
