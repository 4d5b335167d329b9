#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is removed, and a merge loses with it what Alice said of it meanwhile, which is
# told.  It "has to have the disagreements that it had": whoever puts it back later cannot
# do so without her line.
# before: removed disagreement-changed
# gate: disagreement-changed
# state: amended
. "${0%/*}/lib.sh"

written_up
fork=$head
first=$head
drop "$record"
commit 'Gone'
side=$head
go "$fork"
by alice
disagree 'The rota is not drafted. (AN)'
by bob
drop "$record"
merge "$side"
git update-ref refs/tests/server/heads/main "$head"
take "$first" "$record"
commit 'Back'
