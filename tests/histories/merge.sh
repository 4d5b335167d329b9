#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agrees while Bob writes up the next meeting.
# honest
# state: 2026-11-14-one-to-one waiting
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
side=$head
go "$fork"
by bob
minutes 2026-11-14 | put people/alice/2026-11-14-one-to-one.md
commit 'One to one of 14 November'
commit -p "$side" 'Merge'
