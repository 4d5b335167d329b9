#!/bin/sh
# SPDX-License-Identifier: ISC
# The record that is agreed to is not there.
# breach: wrong-text|malformed
# also: wrong-text malformed mixed not-party
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
text_of "$record"
commit 'Agree' '' 'Record: people/alice/2026-11-08-one-to-one.md' \
    "Text: $text" "Text-SHA256: $sha256" "Agreed-by: $me"
