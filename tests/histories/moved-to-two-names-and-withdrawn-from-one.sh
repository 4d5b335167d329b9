#!/bin/sh
# SPDX-License-Identifier: ISC
# A record to which Bob agreed is moved to two names on two branches; on one of them he
# took his agreement back before.  Who has joined both moves that one back to where it
# was.  Joined with a branch that knows of the other alone, they are two still: what he
# took back of the one he did not take back of the other.
# honest
# state: 2026-11-05-one-to-one amended
# state: 2026-11-07-one-to-one waiting
# waits: alice 2026-11-05-one-to-one 2026-11-07-one-to-one
# waits: bob 2026-11-05-one-to-one
. "${0%/*}/lib.sh"

written_up
people=people/alice
agree
fork=$head
move "$record" $people/2026-11-05-one-to-one.md
side=$head
go "$fork"
withdraw
move "$record" $people/2026-11-06-one-to-one.md
merge "$side" $people/2026-11-05-one-to-one.md
move $people/2026-11-06-one-to-one.md "$record"
both=$head
go "$side"
echo 'Nobody reads this.' | put README
commit 'Something else'
side=$head
go "$both"
merge "$side" README
