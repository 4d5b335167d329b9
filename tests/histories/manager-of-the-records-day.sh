#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob was Alice's manager on the day of the record, so he may still agree.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
edit "$person" 's/03-04[.][.]$/&2026-11-15/'
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-16..'
on 2026-11-10
commit 'Carol follows Bob'
base
on 2026-11-17
agree
