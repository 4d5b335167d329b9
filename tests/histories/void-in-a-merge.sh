#!/bin/sh
# SPDX-License-Identifier: ISC
# What was void on one side is void in the merge.
# honest
# state: void
. "${0%/*}/lib.sh"

written_up
base
fork=$head
void
side=$head
go "$fork"
echo 'read me' | put README
commit 'A page'
drop "$record"
merge "$side"
