#!/bin/sh
# SPDX-License-Identifier: ISC
# A new record of a void name is another one.
# honest
# state: people/alice/2026-11-07-one-to-one.md waiting
. "${0%/*}/lib.sh"
agreed
text_of $record; first=$text
act $record "Withdrawn-by: $me"
by bob
drop $record
commit Void '' "Record: $record" "Voids: $first" 'Reason: no'
minutes 2026-11-07 | put $record
commit 'Again'
