#!/bin/sh
# SPDX-License-Identifier: ISC
# A planned record is removed, and put back with what Alice says in it; Bob takes that out.
# breach: disagreement-changed
# state: 2026-11-20-one-to-one planned
# waits: nobody
. "${0%/*}/lib.sh"

started
record=people/alice/2026-11-20-one-to-one.md
minutes 2026-11-20 planned | put "$record"
commit 'Planned'
drop "$record"
commit 'Not this month'
by alice
minutes 2026-11-20 planned | put "$record"
object '- I am away on that day. (AN)'
commit 'This month, but not then'
base
by bob
edit "$record" '/(AN)/d'
commit 'Nothing'
