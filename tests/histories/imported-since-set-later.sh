#!/bin/sh
# SPDX-License-Identifier: ISC
# "... as set then": when this draft was written, nothing was imported.
# breach: mixed
# state: draft
# pending: a later since imports what was written before
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 | sed '/^The winter rota/d' | put "$record"
commit 'One to one of 7 November, to be completed'
on 2026-11-09
settings '[policy]' 'since = 2026-11-08'
base
by alice
agree
