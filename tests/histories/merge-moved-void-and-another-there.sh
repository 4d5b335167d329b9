#!/bin/sh
# SPDX-License-Identifier: ISC
# The same, where nobody had agreed, and where the new name was taken again.
# honest
# state: waiting
# waits: alice 2026-11-06-one-to-one 2026-11-07-one-to-one
. "${0%/*}/lib.sh"

written_up
base
fork=$head
edit "$record" 's/winter/summer/'
commit 'The summer rota'
side=$head
go "$fork"
new=people/alice/2026-11-06-one-to-one.md
move "$record" "$new"
void "$new"
minutes 2026-11-06 | put "$new"
commit 'Another one'
merge "$side" "$record"
