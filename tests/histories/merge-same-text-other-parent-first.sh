#!/bin/sh
# SPDX-License-Identifier: ISC
# The same, from the other side.
# honest
# state: agreed
. "${0%/*}/lib.sh"

started
fork=$head
minutes 2026-11-07 | put "$record"
commit 'One to one'
side=$head
go "$fork"
minutes 2026-11-07 | put "$record"
commit 'One to one, hers'
by alice
agree
hers=$head
go "$side"
base
by bob
merge "$hers"
