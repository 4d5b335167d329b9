#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob made a record void in which only he disagreed; the merge has it so.
# honest
. "${0%/*}/lib.sh"

written_up
object '- The rota was not drafted. (BO)'
commit 'A disagreement'
fork=$head
void
side=$head
go "$fork"
echo 'Read me.' | put README
commit 'A page'
drop "$record"
commit -p "$side" Merge
