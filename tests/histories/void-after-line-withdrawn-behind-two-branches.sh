#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice wrote the same words on two branches, and took them back behind the merge of both.
# One of the branches is merged once more: it has nothing that she did not take back.
# honest
# state: void
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
object '- The load was another. (AN)'
commit 'A line'
side=$head
go "$fork"
on 2026-11-10
object '- The load was another. (AN)'
commit 'The same line'
echo p | put README
commit 'A page'
later=$head
commit -p "$side" 'Merge'
withdraw
taken_back=$head
go "$later"
echo q | put README
commit 'Another page'
commit -p "$taken_back" 'Merge'
by bob
void
