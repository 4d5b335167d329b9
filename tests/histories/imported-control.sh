#!/bin/sh
# SPDX-License-Identifier: ISC
# They are judged for text: no control characters.
# breach: malformed
. "${0%/*}/lib.sh"

started
printf '%s\n' '[policy]' 'since = 2026-01-01' | put one-to-one.ini
commit 'Settings'
base
minutes 2025-11-07 | sed 's/^On track/&\o33[2J/' |
    put people/alice/2025-11-07-one-to-one.md
commit 'Old notes'
