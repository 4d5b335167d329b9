#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob writes what Alice writes, too, on her branch, then something else; a merge takes
# hers.  That she had it made void meanwhile does not take what he wrote away.
# breach: removed
. "${0%/*}/lib.sh"

written_up
fork=$head
by alice
edit "$record" 's/winter/summer/'
commit 'It is summer'
summer=$head
void
gone=$head
go "$fork"
by bob
edit "$record" 's/winter/summer/'
on 2026-11-08
commit 'It is summer, says Bob'
edit "$record" 's/summer/autumn/'
commit 'It is autumn'
merge "$summer" "$record"
drop "$record"
merge "$gone"
