#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agrees to the amendment.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
by bob
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
by alice
agree
