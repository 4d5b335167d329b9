#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agreed to what had been moved here, while it went away once more and came back.
# honest
# state: agreed
# waits: nobody
. "${0%/*}/lib.sh"

started
on 2026-11-07
was=people/alice/2026-11-06-one-to-one.md
minutes 2026-11-06 | put "$was"
commit 'One to one of 6 November'
move "$was" "$record"
base
fork=$head
move "$record" people/alice/2026-11-05-one-to-one.md
move people/alice/2026-11-05-one-to-one.md "$record"
side=$head
go "$fork"
by alice
on 2026-11-09
agree
merge "$side"
