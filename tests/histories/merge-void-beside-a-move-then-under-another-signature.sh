#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob makes the record void, on the other side he disagrees, and Alice moves it; the merge
# has it there.  The disagreement comes once more, without a move, under another
# signature: what it says was moved already.
# honest
# state: 2026-11-06-one-to-one amended
# waits: alice 2026-11-06-one-to-one
# waits: bob 2026-11-06-one-to-one
. "${0%/*}/lib.sh"

written_up
fork=$head
by bob
void
minutes 2026-11-07 planned | put "$record"
commit 'Planned again'
void=$head
go "$fork"
disagree 'The load was another. (BO)'
said=$head
recast '/^committer/a\
gpgsig x'
twin=$head
go "$said"
by alice
move "$record" people/alice/2026-11-06-one-to-one.md
moved=$head
go "$void"
by bob
drop "$record"
merge "$moved" people/alice/2026-11-06-one-to-one.md
merge "$twin"
