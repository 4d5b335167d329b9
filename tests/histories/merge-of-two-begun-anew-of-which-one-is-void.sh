#!/bin/sh
# SPDX-License-Identifier: ISC
# Under the name of a void record each side began another one; one of these is void, too.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
void
base
fork=$head
minutes 2026-11-07 | sed 's/is drafted/is begun/' | put "$record"
commit 'Another one'
void
side=$head
go "$fork"
minutes 2026-11-07 | sed 's/is drafted/is written/' | put "$record"
commit 'Yet another one'
merge "$side"
