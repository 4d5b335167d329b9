#!/bin/sh
# SPDX-License-Identifier: ISC
# Only a party amends.
# breach: not-party
# also: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

agreed
base
text_of "$record"
by dave
edit "$record" 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: I know better'
