#!/bin/sh
# SPDX-License-Identifier: ISC
# Objectives once a month are enough.
# honest
# state: people/alice/2026-11-21-one-to-one.md agreed
# waits: alice 2026-11-07-one-to-one
. "${0%/*}/lib.sh"
written_up
minutes 2026-11-21 | sed '/^## Objectives/,/^## Disag/{/^## Disag/!d;}' | put people/alice/2026-11-21-one-to-one.md
on 2026-11-21
commit second
by alice
agree people/alice/2026-11-21-one-to-one.md
