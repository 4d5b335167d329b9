#!/bin/sh
# SPDX-License-Identifier: ISC
# A held record that came in on one side is not in the merge.
# breach: removed
. "${0%/*}/lib.sh"

started
base
fork=$head
by alice
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
side=$head
go "$fork"
by bob
echo 'read me' | put README
commit 'A page'
commit -p "$side" 'Merge'
