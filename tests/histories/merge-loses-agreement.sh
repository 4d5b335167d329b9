#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob edits, Alice agrees to that, and the merge takes the text of before.
# breach: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

written_up
base
fork=$head
edit "$record" 's/^On track/Off track/'
commit 'Another word'
by alice
agree
side=$head
go "$fork"
by bob
echo 'read me' | put README
commit 'A page'
commit -p "$side" 'Merge'
