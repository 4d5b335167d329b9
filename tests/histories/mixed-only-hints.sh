#!/bin/sh
# SPDX-License-Identifier: ISC
# A section that holds nothing but the template's hint is empty.
# breach: mixed
# state: draft
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 | sed 's/^The winter rota.*/<!-- What has been done since last time, and what else has gone well? -->/' |
    put "$record"
commit 'One to one of 7 November, to be completed'
base
by alice
agree
