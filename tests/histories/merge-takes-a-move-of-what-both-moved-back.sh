#!/bin/sh
# SPDX-License-Identifier: ISC
# Both sides move a record back, and one of them, which does not know that, away again.
# The other knows that both did, and takes the move over whole.
# honest
# state: 2026-11-05-one-to-one waiting
# waits: alice 2026-11-05-one-to-one
. "${0%/*}/lib.sh"

written_up
was=people/alice/2026-11-06-one-to-one.md
move "$record" "$was"
fork=$head
move "$was" "$record"
back=$head
move "$record" people/alice/2026-11-05-one-to-one.md
away=$head
go "$fork"
on 2026-11-08
move "$was" "$record"
merge "$back"
drop "$record"
merge "$away" people/alice/2026-11-05-one-to-one.md
