#!/bin/sh
# SPDX-License-Identifier: ISC
# "To amend, move, void and disclose, on the day of the act": Bob was the manager
# on the record's.
# breach: not-party
# also: removed changed-after-agreement
. "${0%/*}/lib.sh"

agreed
by bob
on 2026-11-10
carol_follows 2026-11-10 2026-11-11
base
on 2026-11-12
move "$record" people/alice/2026-11-06-one-to-one.md
