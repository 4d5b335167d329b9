#!/bin/sh
# SPDX-License-Identifier: ISC
# The merge keeps under its name what the other side moved from day to day, with a
# disagreement that Alice has added here.
# breach: evil-merge
# state: waiting
# state: 2026-11-04-one-to-one amended
# waits: alice 2026-11-04-one-to-one 2026-11-07-one-to-one
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
move people/alice/2026-11-06-one-to-one.md people/alice/2026-11-05-one-to-one.md
move people/alice/2026-11-05-one-to-one.md people/alice/2026-11-04-one-to-one.md
merge "$side" "$record"
