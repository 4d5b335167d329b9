#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave's merge of two pages has a comment behind a tab in Alice's roster.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
parted
by dave
edit "$person" 's/^name = .*/&	; a liar/'
take "$side" README
commit -p "$side" 'Merge'
