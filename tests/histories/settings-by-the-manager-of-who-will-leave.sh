#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice leaves next year: until then Bob leads everybody here.
# honest
. "${0%/*}/lib.sh"

written_up
edit "$person" '$a\
left = 2027-01-31'
commit 'Alice will leave'
settings '[policy]' 'write-up-within = 6 days'
