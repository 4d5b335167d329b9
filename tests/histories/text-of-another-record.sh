#!/bin/sh
# SPDX-License-Identifier: ISC
# The text of one record, the path of another.
# breach: wrong-text
# state: waiting
# state: 2026-11-14-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
minutes 2026-11-14 | put people/alice/2026-11-14-one-to-one.md
commit 'One to one of 14 November'
base
by alice
text_of people/alice/2026-11-14-one-to-one.md
commit 'Agree' '' "Record: $record" "Text: $text" "Text-SHA256: $sha256" \
    "Agreed-by: $me"
