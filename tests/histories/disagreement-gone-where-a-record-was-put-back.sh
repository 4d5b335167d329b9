#!/bin/sh
# SPDX-License-Identifier: ISC
# A planned record is removed with what Alice said in it, and put back without that.
# breach: disagreement-changed
. "${0%/*}/lib.sh"

started
record=people/alice/2026-11-20-one-to-one.md
minutes 2026-11-20 planned | put "$record"
commit 'Planned'
by alice
object '- I am away on that day. (AN)'
commit 'I am away'
base
by bob
drop "$record"
commit 'Not this month'
minutes 2026-11-20 planned | put "$record"
commit 'This month'
