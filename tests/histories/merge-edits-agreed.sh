#!/bin/sh
# SPDX-License-Identifier: ISC
# An evil merge: it brings a text that neither side has.
# breach: changed-after-agreement
# state: amended
# state: 2026-11-14-one-to-one waiting
. "${0%/*}/lib.sh"

agreed
base
fork=$head
by bob
echo 'read me' | put README
commit 'A page'
side=$head
go "$fork"
by alice
minutes 2026-11-14 | put people/alice/2026-11-14-one-to-one.md
commit 'One to one of 14 November'
by bob
take "$side" README
edit "$record" 's/^On track/Off track/'
commit -p "$side" 'Merge'
