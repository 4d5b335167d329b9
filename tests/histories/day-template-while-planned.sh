#!/bin/sh
# SPDX-License-Identifier: ISC
# It was planned under the old template and is held under the new one.
# breach: mixed
# state: draft
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 planned | put "$record"
commit 'Planned'
sed -e 's/^## Issues.*/## Anything in the way/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'A new form'
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
base
by alice
agree
