#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob wrote her disagreement down, as he may not, and she did so herself before.  It is
# hers in the merge, and so nobody else's when she makes the record void.
# breach: disagreement-changed
# state: void
. "${0%/*}/lib.sh"

written_up
fork=$head
by alice
on 2026-11-08
object '- The load was another. (AN)'
agree
side=$head
go "$fork"
by bob
on 2026-11-09
object '- The load was another. (AN)'
commit 'Her line'
by alice
merge "$side"
void
