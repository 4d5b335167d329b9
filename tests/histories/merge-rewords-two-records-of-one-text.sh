#!/bin/sh
# SPDX-License-Identifier: ISC
# One branch made a record void and wrote the same words anew; the merge has others.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
fork=$head
void
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
side=$head
go "$fork"
echo 'Read me.' | put README
commit 'A page'
edit "$record" 's/winter/summer/'
commit -p "$side" Merge
