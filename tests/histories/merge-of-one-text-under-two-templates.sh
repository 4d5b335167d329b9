#!/bin/sh
# SPDX-License-Identifier: ISC
# The same minutes on both sides, which one side's template asks more of: of two
# judgements the stricter holds.
# breach: mixed
# state: draft
. "${0%/*}/lib.sh"

started
fork=$head
sed -e 's/^## Issues.*/## Anything in the way/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'A new form'
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
side=$head
go "$fork"
minutes 2026-11-07 | put "$record"
commit 'One to one'
merge "$side" templates/one-to-one.md
by alice
agree
