#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice and Bob agreed on one branch; Dave merges, and takes the text of the other.
# breach: changed-after-agreement
. "${0%/*}/lib.sh"

written_up
fork=$head
edit "$record" 's/winter/summer/'
commit 'Another season'
side=$head
go "$fork"
on 2026-11-09
agree
by alice
agree
by dave
take "$side" "$record"
commit -p "$side" Merge
