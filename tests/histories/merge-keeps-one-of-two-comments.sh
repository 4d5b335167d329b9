#!/bin/sh
# SPDX-License-Identifier: ISC
# A roster has the same comment twice, and a merge keeps one: whoever made it has taken the
# other away, for which nobody is asked.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
edit "$person" '$a\
; as agreed\
; as agreed'
commit 'Twice'
base
fork=$head
by alice
echo p | put README
commit 'A page'
side=$head
go "$fork"
by bob
echo q | put docs/page
commit 'Another page'
take "$side" README
edit "$person" '$d'
commit -p "$side" 'Merge'
