#!/bin/sh
# SPDX-License-Identifier: ISC
# A record with a disagreement, that a merge drops and no parent did.
# breach: removed
# also: disagreement-changed
. "${0%/*}/lib.sh"

written_up
by alice
on 2026-11-09
object '- The rota was not drafted. (AN)'
commit 'A disagreement'
fork=$head
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
by bob
drop "$record"
commit -p "$side" Merge
