#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agreed, Bob declined; then the record is removed on one side, and the merge keeps
# it as the other side has it.  By the removal all that was said has lapsed: it waits for
# her again.
# breach: removed
# state: amended
. "${0%/*}/lib.sh"

agreed
by bob
decline 'The rota is not drafted. (BO)'
fork=$head
drop "$record"
commit 'Gone'
side=$head
go "$fork"
echo 'Nobody reads this.' | put README
commit 'Something'
merge "$side"
