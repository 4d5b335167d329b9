#!/bin/sh
# SPDX-License-Identifier: ISC
# What Alice disagreed with was moved, and its name is another record's since: her
# line went with the one that was moved.
# honest
# state: waiting
# waits: alice 2026-11-06-one-to-one 2026-11-07-one-to-one
. "${0%/*}/lib.sh"

written_up
by alice
disagree 'The load was another. (AN)'
base
fork=$head
by bob
echo 'read me' | put README
commit 'A page'
side=$head
go "$fork"
new=people/alice/2026-11-06-one-to-one.md
move "$record" "$new"
minutes 2026-11-07 | put "$record"
commit 'Another one'
later=$head
go "$side"
take "$later" "$new"
merge "$later" "$record"
