#!/bin/sh
# SPDX-License-Identifier: ISC
# The merge has the record under its old name: the move is lost, on the side
# where it was made a held record is renamed without Moves.
# breach: removed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
move "$record" people/alice/2026-11-06-one-to-one.md
side=$head
go "$fork"
by bob
echo 'read me' | put README
commit 'A page'
merge "$side"
