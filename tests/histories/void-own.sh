#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob voids what only he had agreed to.
# honest
# state: people/alice/2026-11-07-one-to-one.md void
. "${0%/*}/lib.sh"
written_up
agree
text_of $record; drop $record
commit Void '' "Record: $record" "Voids: $text" 'Reason: no'
