#!/bin/sh
# SPDX-License-Identifier: ISC
# What was moved once is moved back; the side that does not know of the second move has
# nothing to say of the first.
# honest
# state: amended
. "${0%/*}/lib.sh"

agreed
by bob
new=people/alice/2026-11-06-one-to-one.md
move "$record" "$new"
base
fork=$head
move "$new" "$record"
side=$head
go "$fork"
echo 'read me' | put README
commit 'A page'
drop "$new"
merge "$side" "$record"
