#!/bin/sh
# SPDX-License-Identifier: ISC
# There has to be one under the old name.
# breach: mixed|wrong-text|malformed
# also: mixed wrong-text malformed
. "${0%/*}/lib.sh"

written_up
base
text_of "$record"
commit 'Move' '' "Record: $record" \
    'Moves: people/alice/2026-11-06-one-to-one.md' "Text: $text" \
    "Text-SHA256: $sha256" 'Reason: a slip'
