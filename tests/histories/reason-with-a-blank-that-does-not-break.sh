#!/bin/sh
# SPDX-License-Identifier: ISC
# A blank that does not break is no blank for git.
# honest
# state: amended
. "${0%/*}/lib.sh"
agreed
base
by bob
text_of "$record"
edit "$record" 's/On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" "Reason: a slip $(printf '\302\240')"
