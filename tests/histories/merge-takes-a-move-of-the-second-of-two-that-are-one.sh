#!/bin/sh
# SPDX-License-Identifier: ISC
# Each side writes the session up, in the same words, the one that is moved afterwards as
# the second: what Bob said of both, which are one, waits again as it does the other way.
# honest
# state: 2026-11-06-one-to-one amended
# waits: bob 2026-11-06-one-to-one
. "${0%/*}/lib.sh"

started
base
fork=$head
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one'
one=$head
go "$fork"
by alice
on 2026-11-08
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
move "$record" people/alice/2026-11-06-one-to-one.md
moved=$head
on 2026-11-10
go "$joined"
drop "$record"
merge "$moved" people/alice/2026-11-06-one-to-one.md
