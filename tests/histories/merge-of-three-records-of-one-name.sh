#!/bin/sh
# SPDX-License-Identifier: ISC
# One branch has a record in the place of a void one, the other had a plan of that name.
# honest
# state: waiting
. "${0%/*}/lib.sh"

started
fork=$head
minutes 2026-11-07 planned | put "$record"
commit 'A plan'
side=$head
go "$fork"
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
void
minutes 2026-11-07 | sed 's/winter/summer/' | put "$record"
commit 'Another one to one'
commit -p "$side" Merge
