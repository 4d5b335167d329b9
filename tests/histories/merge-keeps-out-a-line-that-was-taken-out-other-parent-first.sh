#!/bin/sh
# SPDX-License-Identifier: ISC
# On one side Alice takes out her disagreement, the other removes the record.  Nobody has
# to put that back with the record, which the merge does not have.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
object '- The load was another. (AN)'
commit 'A line'
base
fork=$head
by bob
drop "$record"
commit 'Gone'
gone=$head
go "$fork"
by alice
edit "$record" '/another. (AN)/d'
commit 'No'
side=$head
by bob
drop "$record"
commit -p "$gone" 'Merge'
take "$side" "$record"
commit 'Back'
