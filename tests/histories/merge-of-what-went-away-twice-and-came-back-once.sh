#!/bin/sh
# SPDX-License-Identifier: ISC
# Both sides moved a record back; one of them moved it away again, to another day.  What
# the other has here is a copy of its own.
# honest
# state: waiting
# state: 2026-11-05-one-to-one waiting
# waits: alice 2026-11-05-one-to-one 2026-11-07-one-to-one
. "${0%/*}/lib.sh"

written_up
move "$record" people/alice/2026-11-06-one-to-one.md
base
fork=$head
move people/alice/2026-11-06-one-to-one.md "$record"
move "$record" people/alice/2026-11-05-one-to-one.md
side=$head
go "$fork"
on 2026-11-08
move people/alice/2026-11-06-one-to-one.md "$record"
merge "$side" people/alice/2026-11-05-one-to-one.md
