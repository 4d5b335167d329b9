#!/bin/sh
# SPDX-License-Identifier: ISC
# A record with Alice's disagreement is removed, and no act says why.  Bob's merge puts it
# back without her line.
# breach: removed disagreement-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
first=$head
fork=$(git rev-parse "$head~1")
by alice
disagree 'The rota is not drafted. (AN)'
withdraw
by bob
drop "$record"
commit 'Gone'
side=$head
go "$fork"
echo 'Nobody reads this.' | put README
commit 'Something'
take "$first" "$record"
merge "$side"
