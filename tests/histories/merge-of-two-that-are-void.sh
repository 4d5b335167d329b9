#!/bin/sh
# SPDX-License-Identifier: ISC
# Each side wrote up a meeting, and made it void; written up once more it is a third one.
# honest
# state: waiting
. "${0%/*}/lib.sh"

started
base
fork=$head
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
void
side=$head
go "$fork"
minutes 2026-11-07 | sed 's/is drafted/is begun/' | put "$record"
commit 'One to one of 7 November'
void
merge "$side"
minutes 2026-11-07 | sed 's/is drafted/is printed/' | put "$record"
commit 'One to one of 7 November'
