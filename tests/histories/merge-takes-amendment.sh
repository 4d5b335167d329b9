#!/bin/sh
# SPDX-License-Identifier: ISC
# One side amended what was agreed; the merge takes that.
# honest
# state: amended
. "${0%/*}/lib.sh"

agreed
base
fork=$head
by bob
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
side=$head
go "$fork"
by alice
echo 'read me' | put README
commit 'A page'
take "$side" "$record"
commit -p "$side" 'Merge'
