#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob declines what Alice agreed to; the amendment names the text that she agreed to.
# honest
# state: amended
. "${0%/*}/lib.sh"

agreed
text_of "$record"
agreed=$text
by bob
on 2026-11-10
decline 'The rota was not drafted. (BO)'
edit "$record" 's/is drafted/is begun/'
commit 'Amend' '' "Record: $record" "Amends: $agreed" 'Reason: as it was'
