#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is moved to two names on two branches, and a merge has both.  On a branch that
# has one of them alone, and Bob's agreement, that is moved back to where it was; joined,
# they are two still, and he is asked about the one that he agreed to.
# honest
# state: 2026-11-05-one-to-one waiting
# state: 2026-11-07-one-to-one amended
# waits: alice 2026-11-05-one-to-one 2026-11-07-one-to-one
# waits: bob 2026-11-07-one-to-one
. "${0%/*}/lib.sh"

written_up
people=people/alice
fork=$head
move "$record" $people/2026-11-05-one-to-one.md
side=$head
go "$fork"
agree
move "$record" $people/2026-11-06-one-to-one.md
fork=$head
merge "$side" $people/2026-11-05-one-to-one.md
side=$head
go "$fork"
move $people/2026-11-06-one-to-one.md "$record"
merge "$side" $people/2026-11-05-one-to-one.md
