#!/bin/sh
# SPDX-License-Identifier: ISC
# The title of a record that moves stays where it is: as the heading of what stands
# below it, it would be more than a title.
# breach: mixed
# state: people/alice/2026-11-06-one-to-one.md amended
. "${0%/*}/lib.sh"

agreed
base
by bob
move "$record" people/alice/2026-11-06-one-to-one.md \
    '/^# /d; s/^## Objectives/# Nothing of this was agreed\n&/'
