#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreement that brings in another record.
# breach: mixed
# state: waiting
# state: 2026-11-14-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
minutes 2026-11-14 | put people/alice/2026-11-14-one-to-one.md
agree
