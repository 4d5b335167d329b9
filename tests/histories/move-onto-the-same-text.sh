#!/bin/sh
# SPDX-License-Identifier: ISC
# One side moves what Alice agreed to, and on the other Bob writes the same text there
# later: the record that was moved goes on.  So the move takes the place of what she
# says on a third branch.
# honest
# state: 2026-11-06-one-to-one amended
. "${0%/*}/lib.sh"

agreed
by bob
base
fork=$head
new=people/alice/2026-11-06-one-to-one.md
move "$record" "$new"
moved=$text
side=$head
go "$fork"
on 2026-11-12
git cat-file blob "$moved" | put "$new"
commit 'The same once more'
drop "$record"
merge "$side"
both=$head
go "$fork"
by alice
withdraw
agree
side=$head
go "$both"
by bob
merge "$side"
