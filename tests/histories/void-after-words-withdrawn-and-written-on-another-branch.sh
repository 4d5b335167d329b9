#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice disagreed, and took that back; on another branch she wrote the same words by hand,
# which stand.
# breach: removed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
disagree 'The load was another. (AN)'
withdraw
side=$head
go "$fork"
on 2026-11-10
object '- The load was another. (AN)'
commit 'A line'
commit -p "$side" 'Merge'
by bob
void
