#!/bin/sh
# SPDX-License-Identifier: ISC
# What one side planned under the name, and dropped, is nothing that was there before.
# honest
# state: waiting
. "${0%/*}/lib.sh"

started
on 2026-11-05
base
fork=$head
minutes 2026-11-07 planned | put "$record"
commit 'A plan'
drop "$record"
commit 'No'
side=$head
go "$fork"
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
merge "$side"
