#!/bin/sh
# SPDX-License-Identifier: ISC
# On one side she took back her disagreement, and the text went on there; on the other it
# stands: after the merge it is taken back.
# honest
# state: void
. "${0%/*}/lib.sh"

written_up
by alice
object '- The load was another. (AN)'
commit 'A line'
base
fork=$head
by bob
agree
side=$head
go "$fork"
by alice
withdraw
by bob
agree
withdraw
edit "$record" 's/winter/summer/'
commit 'A slip'
go "$side"
withdraw
side=$head
go "$fork"
by alice
withdraw
by bob
edit "$record" 's/winter/summer/'
commit 'A slip'
commit -p "$side" 'Merge'
void
