#!/bin/sh
# SPDX-License-Identifier: ISC
# An amendment, agreed by Alice, is lost in a merge.
# breach: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

agreed
base
fork=$head
by bob
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
by alice
agree
side=$head
go "$fork"
by bob
echo 'read me' | put README
commit 'A page'
commit -p "$side" 'Merge'
