#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is moved to two names on two branches, and a merge has both; one of them is
# moved back to where it was.  Alice agrees to that on one branch, Bob to the copy on
# another: where both are merged, what she said is not said of the copy.
# honest
# state: 2026-11-07-one-to-one agreed
# state: 2026-11-05-one-to-one waiting
# waits: alice 2026-11-05-one-to-one
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
agree $people/2026-11-05-one-to-one.md
side=$head
go "$fork"
by alice
agree
merge "$side"
