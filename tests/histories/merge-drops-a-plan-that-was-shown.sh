#!/bin/sh
# SPDX-License-Identifier: ISC
# A plan that was shown to somebody has an act, and a merge loses it.
# breach: removed
. "${0%/*}/lib.sh"

started
fork=$head
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
minutes 2026-11-07 planned | put "$record"
commit 'A plan'
act "$record" 'Disclosed-to: HR' 'Reason: they asked'
main=$head
go "$side"
commit -p "$main" Merge
