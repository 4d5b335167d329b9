#!/bin/sh
# SPDX-License-Identifier: ISC
# An amendment says why.
# breach: malformed
# also: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

agreed
base
by bob
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text"
