#!/bin/sh
# SPDX-License-Identifier: ISC
# What was said of the void record is not said of the new one.
# honest
# state: people/alice/2026-11-07-one-to-one.md waiting
. "${0%/*}/lib.sh"
written_up
fork=$head
agree
side=$head
go $fork
by bob
text_of $record; drop $record
commit Void '' "Record: $record" "Voids: $text" 'Reason: no'
minutes 2026-11-07 | put $record
commit again
commit -p $side Merge
