#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave's branch takes over by a merge that Alice works part time; Bob takes that out, and
# the next merge has it so.
# honest
. "${0%/*}/lib.sh"

written_up
fork=$head
edit "$person" '$a\
fte = 0.6'
commit 'Part time'
first=$head
go "$fork"
by dave
echo p | put README
commit 'A page'
merge "$first" "$person"
page=$head
go "$first"
by bob
edit "$person" '/^fte/d'
commit 'Full time'
second=$head
go "$page"
by dave
merge "$second" "$person"
