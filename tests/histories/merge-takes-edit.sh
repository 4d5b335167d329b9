#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agrees to a text while Bob edits it: the merge takes the edit, which
# waits for her.
# honest
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
