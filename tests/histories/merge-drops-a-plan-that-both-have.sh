#!/bin/sh
# SPDX-License-Identifier: ISC
# A planned meeting was postponed: a merge may leave out the record that both of its
# sides have of it, as any commit may.
# honest
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 planned | put "$record"
commit 'A plan'
fork=$head
echo 'Nobody reads this.' | put README
commit 'Something'
side=$head
go "$fork"
echo 'Nor that.' | put NEWS
commit 'Something else'
drop "$record"
merge "$side" README
