#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol agrees to Bob's record before she is the manager.
# breach: not-party
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
on 2026-11-12
agree
