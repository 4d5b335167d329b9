#!/bin/sh
# SPDX-License-Identifier: ISC
# Both know that the record was moved here.  On one side it is edited, on the other it is
# void and another one is there; nobody has agreed, so the merge may have words of both.
# honest
# state: 2026-11-06-one-to-one waiting
# waits: alice 2026-11-06-one-to-one
. "${0%/*}/lib.sh"

written_up
new=people/alice/2026-11-06-one-to-one.md
move "$record" "$new"
fork=$head
edit "$new" 's/winter/summer/'
commit 'A slip'
side=$head
go "$fork"
void "$new"
minutes 2026-11-06 | sed 's/^On track/Off track/' | put "$new"
commit 'Another one'
edit "$new" 's/winter/summer/'
merge "$side"
