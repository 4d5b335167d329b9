#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice takes her agreement back, and Bob makes the record void.  On the other side
# nothing was done; the merge keeps its text under that name, which is another record.  No
# agreement goes by it that she had not taken back.
# honest
# state: waiting
. "${0%/*}/lib.sh"

agreed
fork=$head
withdraw
by bob
void
side=$head
go "$fork"
echo 'Nobody reads this.' | put README
commit 'Something'
merge "$side"
