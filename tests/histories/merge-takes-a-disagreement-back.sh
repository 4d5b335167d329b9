#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice took her disagreement back on one branch, and the merge has it so.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
on 2026-11-09
object '- The rota was not drafted. (AN)'
commit 'A disagreement'
fork=$head
edit "$record" '/(AN)$/d'
commit 'Taken back'
side=$head
go "$fork"
by bob
echo 'Read me.' | put README
commit 'A page'
take "$side" "$record"
commit -p "$side" Merge
