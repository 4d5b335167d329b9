#!/bin/sh
# SPDX-License-Identifier: ISC
# Where one side made a record void it has moved another one; a merge has that with the
# text of the first, as the other side edited it.  Bob had agreed there to what was moved,
# under its old name: it waits for him again.
# honest
# state: amended
# waits: alice
# waits: bob
. "${0%/*}/lib.sh"

written_up
other=people/alice/2026-11-06-one-to-one.md
minutes 2026-11-06 | sed 's/2028/2029/' | put "$other"
commit 'One to one of 6 November'
fork=$head
agree "$other"
edit "$record" 's/On track/Nearly done/'
commit 'Nearly done'
edited=$head
go "$fork"
void
move "$other" "$record"
merge "$edited" "$record"
