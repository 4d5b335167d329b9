#!/bin/sh
# SPDX-License-Identifier: ISC
# Amended, and then set back: the agreement does not come back.
# honest
# state: amended
. "${0%/*}/lib.sh"

agreed
base
by bob
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
edit "$record" 's/^Off track/On track/'
commit 'It was right before'
