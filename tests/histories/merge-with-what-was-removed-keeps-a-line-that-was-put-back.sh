#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice takes out her disagreement on one side; the merge of the other, which has it, has
# it still, and the record is removed there.  It is not taken out once more.
# breach: removed disagreement-changed
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
edit "$record" 's/winter/summer/'
commit 'A slip'
commit -p "$side" 'Merge'
drop "$record"
commit 'Gone'
gone=$head
go "$side"
echo p | put README
commit 'A page'
drop "$record"
commit -p "$gone" 'Merge'
by bob
take "$side" "$record"
commit 'Back'
