#!/bin/sh
# SPDX-License-Identifier: ISC
# He made it void and wrote it anew; what he agreed to on a branch, where it had come
# to read the same, is not said of the new one.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
fork=$head
edit "$record" 's/^On track/Off track/'
commit 'Another word'
agree
side=$head
go "$fork"
void
minutes 2026-11-07 | sed 's/^On track/Off track/' | put "$record"
commit 'A new one'
base
merge "$side"
