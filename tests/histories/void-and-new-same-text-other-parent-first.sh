#!/bin/sh
# SPDX-License-Identifier: ISC
# The same, from the other side.
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
new=$head
go "$side"
base
merge "$new"
