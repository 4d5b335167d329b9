#!/bin/sh
# SPDX-License-Identifier: ISC
# A move of one record, that takes a plan away as well.
# breach: mixed
. "${0%/*}/lib.sh"

written_up
other=people/alice/2026-11-13-one-to-one.md
minutes 2026-11-13 | sed 's/^status: .*/status: planned/' | put "$other"
commit 'The next one'
base
drop "$other"
move "$record" people/alice/2026-11-06-one-to-one.md
