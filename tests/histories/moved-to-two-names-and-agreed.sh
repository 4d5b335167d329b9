#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is moved to two names on two branches, and a merge has both.  One of them is
# moved back to where it was, and agreed to there; the other is moved on: what is said of
# one of two copies is not said of the other.
# honest
# state: 2026-11-07-one-to-one agreed
# state: 2026-11-04-one-to-one waiting
# waits: alice 2026-11-04-one-to-one
. "${0%/*}/lib.sh"

written_up
people=people/alice
fork=$head
move "$record" $people/2026-11-05-one-to-one.md
side=$head
go "$fork"
move "$record" $people/2026-11-06-one-to-one.md
merge "$side" $people/2026-11-05-one-to-one.md
move $people/2026-11-06-one-to-one.md "$record"
fork=$head
move $people/2026-11-05-one-to-one.md $people/2026-11-04-one-to-one.md
side=$head
go "$fork"
by alice
agree
drop $people/2026-11-05-one-to-one.md
merge "$side" $people/2026-11-04-one-to-one.md
