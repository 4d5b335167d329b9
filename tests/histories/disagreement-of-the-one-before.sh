#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol, who follows Bob, edits his line away.
# breach: disagreement-changed
. "${0%/*}/lib.sh"

written_up
object '- It was said. (BO)'
agree
edit "$person" 's/03-04[.][.]$/&2026-11-15/'
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-16..'
on 2026-11-10
commit 'Carol follows Bob'
base
by carol
on 2026-11-17
text_of "$record"
edit "$record" '/(BO)$/d'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: it was not'
