#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice wrote the same words on two branches, and took back those that are younger.
# breach: removed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
object '- The load was another. (AN)'
commit 'A line'
side=$head
go "$fork"
on 2026-11-10
object '- The load was another. (AN)'
commit 'The same line'
withdraw
commit -p "$side" 'Merge'
by bob
void
