#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice wrote the same words on two branches, and took them back on one of them: on the
# other they stand, so the record is not Bob's to make void.
# breach: removed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
object '- The load was another. (AN)'
commit 'A line'
withdraw
side=$head
go "$fork"
on 2026-11-10
object '- The load was another. (AN)'
commit 'The same line'
commit -p "$side" 'Merge'
by bob
void
