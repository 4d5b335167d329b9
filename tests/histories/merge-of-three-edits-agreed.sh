#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge of three branches hides an edit just as well.
# breach: evil-merge changed-after-agreement
# state: amended
# state: 2026-11-14-one-to-one waiting
. "${0%/*}/lib.sh"

agreed
base
fork=$head
echo 'read me' | put README
commit 'A page'
page=$head
go "$fork"
echo 'read me, too' | put NOTES
commit 'Another page'
pages=$head
go "$fork"
by bob
minutes 2026-11-14 | put people/alice/2026-11-14-one-to-one.md
commit 'One to one of 14 November'
take "$page" README
take "$pages" NOTES
edit "$record" 's/^On track/Off track/'
commit -p "$page" -p "$pages" 'Merge'
