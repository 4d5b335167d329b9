#!/bin/sh
# SPDX-License-Identifier: ISC
# Hints beside the text do no harm.
# honest
# state: agreed
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 | sed 's/^The winter rota.*/&\
\
<!-- What has been done since last time, and what else has gone well? -->/' |
    put "$record"
commit 'One to one of 7 November'
base
by alice
agree
