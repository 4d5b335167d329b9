#!/bin/sh
# SPDX-License-Identifier: ISC
# An amendment changes one record and no other file.
# breach: mixed
# also: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

agreed
base
by bob
text_of "$record"
edit "$record" 's/^On track/Off track/'
echo 'read me' | put README
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
