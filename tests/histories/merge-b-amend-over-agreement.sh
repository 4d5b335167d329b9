#!/bin/sh
# SPDX-License-Identifier: ISC
# An amendment of the very text that Alice agreed to on the other side.
# honest
# state: people/alice/2026-11-07-one-to-one.md amended
# waits: alice
# waits: bob
. "${0%/*}/lib.sh"
written_up
by bob
agree
fork=$head
by alice
on 2026-11-08
agree
side=$head
go $fork
by bob
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
commit -p $side 'Merge'
