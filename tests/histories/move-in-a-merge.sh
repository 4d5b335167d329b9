#!/bin/sh
# SPDX-License-Identifier: ISC
# "A move is taken over whole."
# honest
# state: 2026-11-06-one-to-one amended
. "${0%/*}/lib.sh"

agreed
by bob
base
fork=$head
move "$record" people/alice/2026-11-06-one-to-one.md
side=$head
go "$fork"
echo 'read me' | put README
commit 'A page'
drop "$record"
merge "$side" people/alice/2026-11-06-one-to-one.md
