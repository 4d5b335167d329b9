#!/bin/sh
# SPDX-License-Identifier: ISC
# A record that was written and made void on one branch is there again in the merge.
# honest
# state: waiting
. "${0%/*}/lib.sh"

started
fork=$head
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
void
minutes 2026-11-07 | put "$record"
commit -p "$side" Merge
