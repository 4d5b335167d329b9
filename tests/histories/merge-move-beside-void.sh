#!/bin/sh
# SPDX-License-Identifier: ISC
# One side makes the record void, the other gives it another day; the merge has it there.
# honest
# state: 2026-11-06-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
void
side=$head
go "$fork"
move "$record" people/alice/2026-11-06-one-to-one.md
commit -p "$side" 'Merge'
