#!/bin/sh
# SPDX-License-Identifier: ISC
# Amended and set back on one side: the other side's agreement is void too.
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
edit "$record" 's/^Off track/On track/'
commit 'It was right before'
side=$head
go "$fork"
by alice
echo 'read me' | put README
commit 'A page'
commit -p "$side" 'Merge'
