#!/bin/sh
# SPDX-License-Identifier: ISC
# Both wrote the same; what each side said of the same text is joined.
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
base
by bob
merge "$side"
