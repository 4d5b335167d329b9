#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is moved to two names on two branches, and joined.  One of the two is edited
# there, and agreed to here: that the other was moved by an act takes the place of nothing
# under this name.
# breach: changed-after-agreement
# state: 2026-11-05-one-to-one waiting
# state: 2026-11-07-one-to-one-2 amended
. "${0%/*}/lib.sh"

written_up
people=people/alice
fork=$head
move "$record" $people/2026-11-07-one-to-one-2.md
side=$head
go "$fork"
move "$record" $people/2026-11-05-one-to-one.md
merge "$side" $people/2026-11-07-one-to-one-2.md
edit $people/2026-11-07-one-to-one-2.md 's/^On track/Off track/'
commit 'A slip'
both=$head
go "$side"
by alice
on 2026-11-09
agree $people/2026-11-07-one-to-one-2.md
side=$head
by bob
go "$both"
merge "$side"
