#!/bin/sh
# SPDX-License-Identifier: ISC
# A section without text: both may see such a draft, but nobody can agree.
# breach: mixed
# state: draft
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 | sed '/^The winter rota/d' | put "$record"
commit 'One to one of 7 November, to be completed'
base
by alice
agree
