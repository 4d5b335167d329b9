#!/bin/sh
# SPDX-License-Identifier: ISC
# Each side writes the session up, in the same words, and one joins them; the other makes
# void the one that it knows.  The merge takes that, and loses what is one with it: what
# is gone is void.
# breach: removed
# state: void
# waits: nobody
. "${0%/*}/lib.sh"

started
base
fork=$head
on 2026-11-08
minutes 2026-11-07 | put "$record"
commit 'One to one'
one=$head
go "$fork"
by alice
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one'
other=$head
go "$one"
by bob
on 2026-11-09
commit -p "$other" 'Merge'
agree
joined=$head
go "$other"
void
gone=$head
on 2026-11-10
go "$gone"
commit -p "$joined" Merge
