#!/bin/sh
# SPDX-License-Identifier: ISC
# The amendment names one record and changes another.
# breach: changed-after-agreement mixed
# also: wrong-text
# state: agreed
# state: 2026-11-14-one-to-one amended
. "${0%/*}/lib.sh"

agreed
by bob
minutes 2026-11-14 | put people/alice/2026-11-14-one-to-one.md
commit 'One to one of 14 November'
by alice
agree people/alice/2026-11-14-one-to-one.md
base
by bob
text_of "$record"
edit people/alice/2026-11-14-one-to-one.md 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
