#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice's second address was merged with what Bob had written before, and she took it
# back there: whoever merges that with the branch on which she wrote it loses nothing.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by bob
on 2026-11-08
edit "$person" '$a\
fte = 0.5'
commit 'Part time'
side=$head
go "$fork"
by alice
on 2026-11-09
edit "$person" 's/^email = .*/&\
email = ally@example.org/'
commit 'Another address'
hers=$head
on 2026-11-10
edit "$person" '$a\
fte = 0.5'
commit -p "$side" 'Merge'
edit "$person" '/ally@/d'
commit 'No, the old one'
both=$head
go "$hers"
by dave
on 2026-11-11
echo 'Read me.' | put README
commit 'A page'
take "$both" "$person"
commit -p "$both" 'Merge'
