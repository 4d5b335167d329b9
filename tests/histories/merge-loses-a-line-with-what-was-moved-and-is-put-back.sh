#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is moved, and a merge loses it under both names, with what Alice said of it
# meanwhile, which is told.  Put back under the new name, it has to have her line.
# before: removed disagreement-changed
# gate: disagreement-changed
# state: 2026-11-06-one-to-one amended
# waits: alice 2026-11-06-one-to-one
. "${0%/*}/lib.sh"

written_up
fork=$head
moved=people/alice/2026-11-06-one-to-one.md
move "$record" "$moved"
side=$head
go "$fork"
by alice
disagree 'The rota is not drafted. (AN)'
by bob
drop "$record"
merge "$side"
git update-ref refs/tests/server/heads/main "$head"
take "$side" "$moved"
commit 'Back'
