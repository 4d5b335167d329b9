#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agreed on one branch; on the other Bob amended that text and moved the record.
# honest
# state: 2026-11-06-one-to-one amended
. "${0%/*}/lib.sh"

written_up
new=people/alice/2026-11-06-one-to-one.md
fork=$head
by alice
on 2026-11-09
agree
side=$head
go "$fork"
by bob
amend 's/winter/summer/'
move "$record" "$new"
commit -p "$side" Merge
