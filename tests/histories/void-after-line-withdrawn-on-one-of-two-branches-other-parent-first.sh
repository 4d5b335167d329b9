#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice wrote the same words on two branches, and took them back on one of them, whose
# side comes first in the merge.
# breach: removed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
object '- The load was another. (AN)'
commit 'The same line'
side=$head
go "$fork"
object '- The load was another. (AN)'
commit 'A line'
withdraw
commit -p "$side" 'Merge'
by bob
void
