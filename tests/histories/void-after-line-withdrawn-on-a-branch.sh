#!/bin/sh
# SPDX-License-Identifier: ISC
# On one side she took back her disagreement, on the other it stands: after the merge it
# is taken back.
# honest
# state: void
. "${0%/*}/lib.sh"

written_up
by alice
object '- The load was another. (AN)'
commit 'A line'
base
fork=$head
withdraw
side=$head
go "$fork"
by bob
edit "$record" 's/winter/summer/'
commit 'A slip'
commit -p "$side" 'Merge'
void
