#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob moves a record in which he disagrees to a free name; Alice has written another one
# there, and her merge leaves his out.
# breach: disagreement-changed
. "${0%/*}/lib.sh"

written_up
object '- The rota is not drafted. (BO)'
commit 'Not so'
fork=$head
new=people/alice/2026-11-06-one-to-one.md
move "$record" "$new"
side=$head
go "$fork"
by alice
minutes 2026-11-06 | put "$new"
commit 'One to one of 6 November'
drop "$record"
merge "$side"
