#!/bin/sh
# SPDX-License-Identifier: ISC
# An amendment that nobody agreed to is taken back by a merge.
# honest
# state: people/alice/2026-11-07-one-to-one.md amended
. "${0%/*}/lib.sh"
agreed
fork=$head
by bob
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
side=$head
go $fork
echo a | put README
commit page
commit -p $side Merge
