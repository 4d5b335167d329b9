#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice takes her line out, and the record is removed; a branch that has both is merged,
# and so knows the line as one that is gone.  Whoever puts the record back puts it back
# without that.
# before: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
first=$head
by alice
disagree 'The rota is not drafted. (AN)'
withdraw
fork=$head
take "$first" "$record"
commit 'All is well'
drop "$record"
commit 'Gone'
side=$head
go "$fork"
echo 'Nobody reads this.' | put README
commit 'Something'
drop "$record"
merge "$side"
git update-ref refs/tests/server/heads/main "$head"
by bob
take "$first" "$record"
commit 'Back'
