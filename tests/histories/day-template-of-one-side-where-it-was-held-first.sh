#!/bin/sh
# SPDX-License-Identifier: ISC
# On one side a record is held, when its kind asks for Alice, and cancelled again; on the
# other its kind comes to ask for nobody.  Joined, and held again, it goes by what its
# kind asked when it was held first.
# honest
# state: waiting
. "${0%/*}/lib.sh"

started
on 2026-11-07
minutes 2026-11-07 cancelled | sed '/^status/a\
reason: ill' | put "$record"
commit 'Cancelled'
fork=$head
minutes 2026-11-07 | put "$record"
commit 'Held after all'
take "$fork" "$record"
commit 'Not held'
side=$head
go "$fork"
settings '[kind one-to-one]' 'agreed-by = none'
commit -p "$side" 'Merge'
minutes 2026-11-07 | put "$record"
commit 'Held'
