#!/bin/sh
# SPDX-License-Identifier: ISC
# A lapsed agreement is withdrawn, and the record void.
# honest
# state: people/alice/2026-11-07-one-to-one.md void
. "${0%/*}/lib.sh"
agreed
by bob
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
by alice
act "$record" "Withdrawn-by: $me"
by bob
text_of $record; drop $record
commit Void '' "Record: $record" "Voids: $text" 'Reason: no'
