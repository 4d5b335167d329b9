#!/bin/sh
# SPDX-License-Identifier: ISC
# It was moved before the branches parted, and one of them changed nothing in it.
# honest
# state: 2026-11-06-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
new=people/alice/2026-11-06-one-to-one.md
move "$record" "$new"
fork=$head
edit "$new" 's/winter/summer/'
commit 'Another season'
side=$head
go "$fork"
echo 'Read me.' | put README
commit 'A page'
take "$side" "$new"
edit "$new" 's/summer/spring/'
commit -p "$side" Merge
