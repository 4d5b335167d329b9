#!/bin/sh
# SPDX-License-Identifier: ISC
# One side has the record under its former name, the other under its new one, and the
# merge under neither; then Alice's agreement on a third branch is lost by it.
# breach: removed
# also: evil-merge changed-after-agreement
. "${0%/*}/lib.sh"

written_up
fork=$head
by alice
agree
third=$head
go "$fork"
by bob
new=people/alice/2026-11-06-one-to-one.md
move "$record" "$new"
side=$head
move "$new" "$record"
drop "$record"
commit -p "$side" 'Merge'
commit -p "$third" 'Merge again'
