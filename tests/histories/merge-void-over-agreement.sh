#!/bin/sh
# SPDX-License-Identifier: ISC
# A void does not take the place of an agreement.
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
commit -p $side Merge
