#!/bin/sh
# SPDX-License-Identifier: ISC
# "... as set then": when this draft was written, nothing was imported; but what
# is due is reckoned by the settings of the day that is reported on.
# breach: mixed
# state: draft
# overdue: 2026-12-30 nothing
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 | sed '/^The winter rota/d' | put "$record"
commit 'One to one of 7 November, to be completed'
on 2026-11-09
settings '[policy]' 'since = 2026-11-08'
base
by alice
agree
