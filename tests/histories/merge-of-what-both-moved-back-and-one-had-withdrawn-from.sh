#!/bin/sh
# SPDX-License-Identifier: ISC
# Both sides move a record back to where it was; before that Bob, who had agreed to it,
# had taken that back on one of them.  It does not wait for him.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
move "$record" people/alice/2026-11-06-one-to-one.md
agree people/alice/2026-11-06-one-to-one.md
fork=$head
withdraw people/alice/2026-11-06-one-to-one.md
move people/alice/2026-11-06-one-to-one.md "$record"
other=$head
go "$fork"
by alice
on 2026-11-08
move people/alice/2026-11-06-one-to-one.md "$record"
merge "$other"
