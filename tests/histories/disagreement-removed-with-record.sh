#!/bin/sh
# SPDX-License-Identifier: ISC
# A planned record may be postponed, but not with what another said in it.
# breach: disagreement-changed
. "${0%/*}/lib.sh"

started
minutes 2026-11-20 planned | put people/alice/2026-11-20-one-to-one.md
commit 'Planned'
by alice
record=people/alice/2026-11-20-one-to-one.md
object '- I am away on that day. (AN)'
commit 'I am away'
base
by bob
drop "$record"
commit 'Not this month'
