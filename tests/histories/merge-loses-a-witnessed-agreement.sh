#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob vouched for Alice on one branch; Alice merges, and takes another text.
# breach: changed-after-agreement
. "${0%/*}/lib.sh"

written_up
fork=$head
edit "$record" 's/winter/summer/'
commit 'Another season'
side=$head
go "$fork"
on 2026-11-09
witness
by alice
take "$side" "$record"
commit -p "$side" Merge
