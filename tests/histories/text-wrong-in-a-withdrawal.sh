#!/bin/sh
# SPDX-License-Identifier: ISC
# What is withdrawn has to be named just as exactly.
# breach: wrong-text
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
text_of "$person"
commit 'Withdraw' '' "Record: $record" "Text: $text" "Text-SHA256: $sha256" \
    "Withdrawn-by: $me"
