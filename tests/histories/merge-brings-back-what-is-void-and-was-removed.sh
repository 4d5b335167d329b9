#!/bin/sh
# SPDX-License-Identifier: ISC
# One side made a record void; on the other Alice agreed to it, and it was removed, and no
# act says why.  What the merge brings under its name is another record, whichever
# parent comes first: nobody has agreed to it yet.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
fork=$head
void
side=$head
go "$fork"
by alice
agree
by bob
drop "$record"
commit 'Gone'
take "$fork" "$record"
merge "$side"
