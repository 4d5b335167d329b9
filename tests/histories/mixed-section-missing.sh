#!/bin/sh
# SPDX-License-Identifier: ISC
# A section is not there at all.
# breach: mixed
# state: draft
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 | sed '/^## Issues/,/^Nothing to/d' | put "$record"
commit 'One to one of 7 November, to be completed'
base
by alice
agree
