#!/bin/sh
# SPDX-License-Identifier: ISC
# Old notes that a conflict was left in, and that are mended with a line of somebody's:
# they are dated by their name all the time, and stay imported.
# breach: malformed
# state: 2025-11-07-one-to-one waiting
# overdue: 2038-01-01 nothing
. "${0%/*}/lib.sh"

started
settings '[policy]' 'since = 2026-01-01'
base
old=people/alice/2025-11-07-one-to-one.md
{ minutes 2025-11-07; echo '<<<<<<< mine'; } | put $old
commit 'Old notes'
{ minutes 2025-11-07; echo '- The load was another. (XY)'; } | put $old
commit 'Without the conflict'
