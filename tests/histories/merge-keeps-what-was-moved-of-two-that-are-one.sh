#!/bin/sh
# SPDX-License-Identifier: ISC
# Each side writes the session up, in the same words, and one joins them.  The other moves
# the one that it knows, and the merge keeps it under its old name all the same: what it
# is one with was moved, too, and "a move is taken over whole".
# breach: evil-merge
# state: 2026-11-06-one-to-one amended
# waits: alice 2026-11-06-one-to-one 2026-11-07-one-to-one
# waits: bob 2026-11-06-one-to-one
. "${0%/*}/lib.sh"

twice 2026-11-08 2026-11-07
move "$record" people/alice/2026-11-06-one-to-one.md
moved=$head
on 2026-11-10
go "$moved"
merge "$joined" "$record"
