#!/bin/sh
# SPDX-License-Identifier: ISC
# Hints beside the text do no harm.
# honest
# state: agreed
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 | sed 's/^The winter rota.*/&\
\
<!-- Which points from last time are done, and what else has come off? -->/' |
    put "$record"
commit 'One to one of 7 November'
base
by alice
agree
