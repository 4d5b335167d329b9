#!/bin/sh
# SPDX-License-Identifier: ISC
# One side moves a record, the other makes it void: it goes on under its new name.  Moved
# back from there on a branch that knows of no void, it is still itself, and waits for
# Alice, who had agreed to it.
# honest
# state: amended
. "${0%/*}/lib.sh"

written_up
people=people/alice
fork=$head
void
side=$head
go "$fork"
move "$record" $people/2026-11-06-one-to-one.md
moved=$head
merge "$side"
both=$head
go "$moved"
by alice
agree $people/2026-11-06-one-to-one.md
by bob
move $people/2026-11-06-one-to-one.md "$record"
merge "$both"
