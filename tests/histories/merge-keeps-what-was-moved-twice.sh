#!/bin/sh
# SPDX-License-Identifier: ISC
# The merge keeps under its name what the other side moved, with a disagreement of
# Alice, which stays hers; a branch from before is merged in the same way again.
# breach: evil-merge
# state: waiting
# waits: alice 2026-11-06-one-to-one 2026-11-07-one-to-one
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
disagree 'The load was another. (AN)'
side=$head
go "$fork"
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
merge "$side" "$record"
both=$head
go "$side"
by alice
amend 's/winter/summer/'
side=$head
go "$both"
by bob
merge "$side" "$record"
