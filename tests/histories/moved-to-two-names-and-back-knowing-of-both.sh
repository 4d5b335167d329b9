#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is moved to two names on two branches.  Who has joined both moves one of them
# back to where it was; whoever knows of the other alone may join that.
# honest
# state: 2026-11-05-one-to-one waiting
# state: 2026-11-07-one-to-one waiting
# waits: alice 2026-11-05-one-to-one 2026-11-07-one-to-one
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
both=$head
go "$side"
echo 'Nobody reads this.' | put README
commit 'Something else'
merge "$both" "$record"
