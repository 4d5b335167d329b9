#!/bin/sh
# SPDX-License-Identifier: ISC
# As merge-loses-a-line-of-a-record-that-came-back.sh, but the merge keeps the record that
# came back, with her line.
. "${0%/*}/lib.sh"

written_up
by alice
disagree 'The date was not accepted. (AN)'
by bob
other=people/alice/2026-11-06-one-to-one.md
move "$record" "$other"
fork=$head
minutes 2026-11-07 | sed 's/2028/2029/' | put "$record"
commit 'One to one of 7 November'
written=$head
go "$fork"
move "$other" "$record"
merge "$written"
