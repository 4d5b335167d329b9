#!/bin/sh
# SPDX-License-Identifier: ISC
# "A move is taken over whole", also of a record that the other side never had.
# breach: evil-merge
# state: 2026-11-06-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$(git rev-parse "$head~1")
moved=people/alice/2026-11-06-one-to-one.md
move "$record" "$moved"
side=$head
go "$fork"
echo 'Nobody reads this.' | put README
commit 'Something else'
take "$side" "$moved"
edit "$moved" 's/winter/summer/'
merge "$side"
