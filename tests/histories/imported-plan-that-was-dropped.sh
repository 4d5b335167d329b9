#!/bin/sh
# SPDX-License-Identifier: ISC
# "no version of which was dated on or after `since` as set then": nobody had set
# it when this was planned, and a plan that is written once more is the same session.
# breach: mixed
# state: draft
# overdue: 2026-12-30 nothing
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 planned | put "$record"
commit 'Planned'
drop "$record"
commit 'No plan'
on 2026-11-09
settings '[policy]' 'since = 2026-11-08'
minutes 2026-11-07 | sed '/^The winter rota/d' | put "$record"
commit 'One to one of 7 November, to be completed'
base
by alice
agree
