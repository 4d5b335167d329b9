#!/bin/sh
# SPDX-License-Identifier: ISC
# The objectives of November were in a record that is void by now: what was complete
# without them still is, and Alice can disagree with it as she could agree.
# honest
# state: people/alice/2026-11-21-one-to-one.md agreed
. "${0%/*}/lib.sh"
written_up
minutes 2026-11-21 | sed '/^## Objectives/,/^## Disag/{/^## Disag/!d;}' |
    put people/alice/2026-11-21-one-to-one.md
on 2026-11-21
commit second
text_of $record; drop $record
commit Void '' "Record: $record" "Voids: $text" 'Reason: no'
by alice
disagree 'Not so. (AN)' people/alice/2026-11-21-one-to-one.md
