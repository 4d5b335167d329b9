#!/bin/sh
# SPDX-License-Identifier: ISC
# A link under a record's name is no record, whatever is said of it, and a merge
# makes none of it.
# breach: malformed wrong-text
. "${0%/*}/lib.sh"

written_up
base
parted
link=people/alice/2026-11-14-one-to-one.md
printf '%s' "${record##*/}" | put "$link" 120000
commit 'A link'
by alice
agree "$link"
by bob
merge "$side" README
