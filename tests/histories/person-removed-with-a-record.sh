#!/bin/sh
# SPDX-License-Identifier: ISC
# The folder once had something else: a planned meeting.
# breach: identity-changed
. "${0%/*}/lib.sh"

started
minutes 2026-11-20 planned | put people/alice/2026-11-20-one-to-one.md
commit 'Planned'
drop people/alice/2026-11-20-one-to-one.md
commit 'Not this month'
base
drop "$person"
commit 'Left'
