#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is made void that was never there.
# breach: wrong-text
# also: mixed
. "${0%/*}/lib.sh"

written_up
text_of "$record"
commit 'Void' '' 'Record: people/alice/2026-11-08-one-to-one.md' \
    "Voids: $text" 'Reason: no meeting'
