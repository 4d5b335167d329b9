#!/bin/sh
# SPDX-License-Identifier: ISC
# What is written up after the new template needs its headings.
# breach: mixed
# state: draft
. "${0%/*}/lib.sh"

started
sed -e 's/^## Issues.*/## Anything in the way/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'A new form'
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
base
by alice
agree
