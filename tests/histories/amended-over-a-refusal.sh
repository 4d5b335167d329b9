#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob declines what Alice agreed to; the amendment names the text that she agreed to.
# honest
# state: amended
. "${0%/*}/lib.sh"

agreed
text_of "$record"
by bob
on 2026-11-10
decline 'The rota was not drafted. (BO)'
edit "$record" 's/is drafted/is begun/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: as it was'
