#!/bin/sh
# SPDX-License-Identifier: ISC
# Whether the objectives were due again nobody can say beside a record that is too large:
# they are not asked for, and the fault is that other record's.
# breach: malformed
. "${0%/*}/lib.sh"

started
on 2026-11-07
{ minutes 2026-11-07; yes 'And so on.' | head -n 7000; } | put "$record"
commit 'One to one of 7 November'
minutes 2026-11-21 | sed '/^## Objectives/,/^## Disag/{/^## Disag/!d;}' |
    put people/alice/2026-11-21-one-to-one.md
on 2026-11-21
commit 'One to one of 21 November'
by alice
agree people/alice/2026-11-21-one-to-one.md
