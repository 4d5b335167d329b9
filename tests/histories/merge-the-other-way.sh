#!/bin/sh
# SPDX-License-Identifier: ISC
# What is on the server comes in as the second parent.
# honest
# state: 2026-11-14-one-to-one waiting
# state: agreed
. "${0%/*}/lib.sh"

written_up
fork=$head
minutes 2026-11-14 | put people/alice/2026-11-14-one-to-one.md
commit 'One to one of 14 November'
base
side=$head
go "$fork"
by alice
agree
take "$side" people/alice/2026-11-14-one-to-one.md
commit -p "$side" 'Merge'
