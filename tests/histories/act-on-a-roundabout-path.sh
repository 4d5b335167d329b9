#!/bin/sh
# SPDX-License-Identifier: ISC
# One record, one path.
# breach: malformed|wrong-text
# also: malformed wrong-text not-party mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
text_of "$record"
commit 'Agree' '' "Record: people/dave/../alice/${record##*/}" \
    "Text: $text" "Text-SHA256: $sha256" "Agreed-by: $me"
