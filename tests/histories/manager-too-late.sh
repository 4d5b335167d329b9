#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob agrees to a record of Carol's time.
# breach: not-party
# state: waiting
# state: 2026-11-17-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
edit "$person" 's/03-04[.][.]$/&2026-11-15/'
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-16..'
on 2026-11-10
commit 'Carol follows Bob'
by carol
on 2026-11-17
minutes 2026-11-17 | put people/alice/2026-11-17-one-to-one.md
commit 'One to one of 17 November'
base
by bob
agree people/alice/2026-11-17-one-to-one.md
