#!/bin/sh
# SPDX-License-Identifier: ISC
# The same text under another day's name.
# breach: removed
# also: changed-after-agreement
. "${0%/*}/lib.sh"

agreed
base
by bob
take "$head" "$record"
git cat-file blob ":$record" | sed 's/^date: .*/date: 2026-11-08/' |
    put people/alice/2026-11-08-one-to-one.md
drop "$record"
commit 'It was the 8th'
