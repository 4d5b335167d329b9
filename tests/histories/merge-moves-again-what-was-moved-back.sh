#!/bin/sh
# SPDX-License-Identifier: ISC
# Both sides moved a record alike; one took its move back, on the other the two were
# merged before that.  The merge of both keeps it moved: the move of the other side is of
# the very text that is back, and would be lawful there, too.
# honest
# state: 2026-11-08-one-to-one waiting
# waits: alice 2026-11-08-one-to-one
. "${0%/*}/lib.sh"

written_up
base
fork=$head
moved=people/alice/2026-11-08-one-to-one.md
by bob
on 2026-11-09
move "$record" "$moved"
one=$head
on 2026-11-11
move "$moved" "$record"
back=$head
go "$fork"
on 2026-11-10
move "$record" "$moved"
commit -p "$one" 'Merge'
on 2026-11-12
drop "$moved"
take "$back" "$record"
drop "$record"
take "$head" "$moved"
commit -p "$back" 'Merge'
