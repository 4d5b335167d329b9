#!/bin/sh
# SPDX-License-Identifier: ISC
# The amendment names a text that is not the one that was agreed.
# breach: changed-after-agreement|wrong-text
# also: changed-after-agreement wrong-text
# state: amended
. "${0%/*}/lib.sh"

written_up
text_of "$record"
first=$text
edit "$record" 's/^On track/Nearly on track/'
commit 'More precisely'
by alice
agree
base
by bob
edit "$record" 's/^Nearly on track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $first" 'Reason: a slip'
