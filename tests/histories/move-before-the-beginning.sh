#!/bin/sh
# SPDX-License-Identifier: ISC
# A record that was written since the beginning is no import under an older day.
# honest
# state: 2025-12-01-one-to-one waiting
# overdue: 2038-01-01 nothing
. "${0%/*}/lib.sh"

started
settings '[policy]' 'since = 2026-01-01'
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
move "$record" people/alice/2025-12-01-one-to-one.md
