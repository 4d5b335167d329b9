#!/bin/sh
# SPDX-License-Identifier: ISC
# A void is merged over by the same text: another record.
# honest
# state: waiting
. "${0%/*}/lib.sh"
written_up
fork=$head
echo p | put README
commit p
side=$head
go $fork
text_of $record; drop $record
commit Void '' "Record: $record" "Voids: $text" 'Reason: no'
take $side $record
commit -p $side Merge
