#!/bin/sh
# SPDX-License-Identifier: ISC
# One side removes the record; on the other Alice takes out her disagreement.  Nobody has
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
edit "$record" '/another. (AN)/d'
commit 'No'
side=$head
go "$fork"
by bob
drop "$record"
commit 'Gone'
commit -p "$side" 'Merge'
take "$side" "$record"
commit 'Back'
