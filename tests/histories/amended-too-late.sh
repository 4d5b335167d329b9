#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob may still agree to the record of his time, but amend it no more.
# breach: not-party
# also: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

agreed
by bob
edit "$person" 's/03-04[.][.]$/&2026-11-15/'
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-16..'
on 2026-11-10
commit 'Carol follows Bob'
base
on 2026-11-17
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
