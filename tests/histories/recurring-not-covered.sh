#!/bin/sh
# SPDX-License-Identifier: ISC
# In another month they are asked for, too.
# breach: mixed
. "${0%/*}/lib.sh"
written_up
minutes 2026-10-10 | sed '/^## Objectives/,/^## Disag/{/^## Disag/!d;}' | put people/alice/2026-10-10-one-to-one.md
on 2026-11-21
commit second
by alice
agree people/alice/2026-10-10-one-to-one.md
