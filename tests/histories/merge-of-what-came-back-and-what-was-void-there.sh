#!/bin/sh
# SPDX-License-Identifier: ISC
# A record that was moved away comes back; meanwhile another one was begun there, and is
# void.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
move "$record" people/alice/2026-11-06-one-to-one.md
base
fork=$head
minutes 2026-11-07 | sed 's/is drafted/is begun/' | put "$record"
commit 'Another one'
void
side=$head
go "$fork"
move people/alice/2026-11-06-one-to-one.md "$record"
merge "$side"
