#!/bin/sh
# SPDX-License-Identifier: ISC
# The same, from the other side.
# honest
# state: agreed
# pending: what the second parent said of the same text, brought anew there, is lost
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
