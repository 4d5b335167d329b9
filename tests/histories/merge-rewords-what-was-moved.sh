#!/bin/sh
# SPDX-License-Identifier: ISC
# A record comes under its new name with another text than the move gave it.
# breach: evil-merge
. "${0%/*}/lib.sh"

written_up
new=people/alice/2026-11-06-one-to-one.md
fork=$head
move "$record" "$new"
side=$head
go "$fork"
echo 'Read me.' | put README
commit 'A page'
drop "$record"
take "$side" "$new"
edit "$new" 's/winter/summer/'
commit -p "$side" Merge
