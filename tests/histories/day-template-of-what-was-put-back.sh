#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is removed, its kind comes to ask for nobody, and the record is put back: it is
# the same one, and goes by what its kind asked when it was held first.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
drop "$record"
commit 'Tidy up'
settings '[kind one-to-one]' 'agreed-by = none'
minutes 2026-11-07 | put "$record"
commit 'Sorry'
