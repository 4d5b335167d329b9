#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agrees to a text while Bob edits it, and Bob's merge takes the edit: it
# loses her agreement, as an edit of his on her side would.
# breach: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
side=$head
go "$fork"
by bob
edit "$record" 's/^On track/Off track/'
commit 'Another word'
commit -p "$side" 'Merge'
