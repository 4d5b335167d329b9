#!/bin/sh
# SPDX-License-Identifier: ISC
# One branch has a record void, the other one of its own under that name.
# honest
# state: waiting
. "${0%/*}/lib.sh"

started
fork=$head
on 2026-11-07
minutes 2026-11-07 | sed 's/winter/summer/' | put "$record"
commit 'One to one of 7 November'
void
side=$head
go "$fork"
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
commit -p "$side" Merge
