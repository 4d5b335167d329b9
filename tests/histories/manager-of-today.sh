#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol closes what Bob left open: she is the manager on the day of the act.
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
by carol
on 2026-11-17
agree
