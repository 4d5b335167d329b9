#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice took her words back; on another branch she had taken them out, and then wrote them
# again, which the withdrawal does not descend from.
# breach: removed
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
edit "$record" '/another. (AN)/d'
commit 'No'
object '- The load was another. (AN)'
commit 'But yes'
commit -p "$side" 'Merge'
by bob
void
