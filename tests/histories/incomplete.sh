#!/bin/sh
# SPDX-License-Identifier: ISC
# A draft may be committed, pushed, and completed by the other.
# honest
# state: agreed
. "${0%/*}/lib.sh"

started
base
minutes 2026-11-07 | sed '/^The winter rota/d' | put "$record"
commit 'One to one of 7 November, to be completed'
by alice
minutes 2026-11-07 | put "$record"
commit 'Completed'
agree
