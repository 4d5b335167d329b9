#!/bin/sh
# SPDX-License-Identifier: ISC
# An amendment changes a text; it does not take it away.
# breach: removed wrong-text
. "${0%/*}/lib.sh"

agreed
base
by bob
text_of "$record"
drop "$record"
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: It was wrong.'
