#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave joined Bob's line with Alice's, and so brought it to his branch; Bob took it out
# again, and put it back.  Whoever merges that takes nothing from what is Dave's.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
on 2026-11-08
edit "$person" 's/^email = .*/&\
email = ally@example.org/'
commit 'Another address'
hers=$head
go "$fork"
by bob
edit "$person" '$a\
fte = 0.5'
commit 'Part time'
his=$head
go "$hers"
edit "$person" '$a\
fte = 0.5'
by dave
on 2026-11-09
commit -p "$his" 'Merge'
joined=$head
go "$his"
by bob
on 2026-11-10
edit "$person" '/^fte/d'
commit 'No'
side=$head
go "$joined"
by dave
on 2026-11-11
edit "$person" '/^fte/d'
commit -p "$side" 'Merge'
joined=$head
go "$side"
by bob
on 2026-11-12
edit "$person" '$a\
fte = 0.5'
commit 'Yes'
side=$head
go "$joined"
by dave
on 2026-11-13
edit "$person" '$a\
fte = 0.5'
commit -p "$side" 'Merge'
