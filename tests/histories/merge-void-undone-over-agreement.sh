#!/bin/sh
# SPDX-License-Identifier: ISC
# A void is merged over by the text that Alice agreed to.
# breach: removed
. "${0%/*}/lib.sh"
written_up
fork=$head
by alice
agree
side=$head
go $fork
by bob
text_of $record; drop $record
commit Void '' "Record: $record" "Voids: $text" 'Reason: no'
take $side $record
commit -p $side Merge
