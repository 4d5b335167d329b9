#!/bin/sh
# SPDX-License-Identifier: ISC
# They are judged for their trail: no edits after an agreement.
# breach: changed-after-agreement
# state: 2025-11-07-one-to-one amended
# overdue: 2038-01-01 nothing
. "${0%/*}/lib.sh"

started
printf '%s\n' '[policy]' 'since = 2026-01-01' | put one-to-one.ini
commit 'Settings'
minutes 2025-11-07 | put people/alice/2025-11-07-one-to-one.md
commit 'Old notes'
by alice
agree people/alice/2025-11-07-one-to-one.md
base
by bob
edit people/alice/2025-11-07-one-to-one.md 's/^On track/Off track/'
commit 'Another word'
