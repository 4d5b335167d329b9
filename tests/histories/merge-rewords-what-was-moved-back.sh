#!/bin/sh
# SPDX-License-Identifier: ISC
# A record was moved, and one side moves it back; the merge has it under its first name
# with another text than the move gave it.
# breach: evil-merge
. "${0%/*}/lib.sh"

written_up
new=people/alice/2026-11-06-one-to-one.md
move "$record" "$new"
fork=$head
move "$new" "$record"
side=$head
go "$fork"
echo 'Read me.' | put README
commit 'A page'
drop "$new"
take "$side" "$record"
edit "$record" 's/winter/summer/'
commit -p "$side" Merge
