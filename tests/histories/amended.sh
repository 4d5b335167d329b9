#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob amends what Alice agreed to; it waits for her again.
# honest
# state: amended
. "${0%/*}/lib.sh"

agreed
base
by bob
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
