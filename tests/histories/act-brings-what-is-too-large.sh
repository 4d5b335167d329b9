#!/bin/sh
# SPDX-License-Identifier: ISC
# Agreed to in the commit that brings it, and larger than 64 KiB; then again, where one
# was removed.
# breach: malformed mixed
. "${0%/*}/lib.sh"

started
by alice
on 2026-11-07
{ minutes 2026-11-07; yes 'And so on.' | head -n 7000; } | put "$record"
agree
planned=people/alice/2026-11-28-one-to-one.md
minutes 2026-11-28 planned | put "$planned"
commit 'Planned'
drop "$planned"
commit 'Not this month'
{ minutes 2026-11-28; yes 'And so on.' | head -n 7000; } | put "$planned"
agree "$planned"
