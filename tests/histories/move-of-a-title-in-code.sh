#!/bin/sh
# SPDX-License-Identifier: ISC
# What looks like a title in a block of code is none.
# breach: mixed
# state: people/alice/2026-11-06-one-to-one.md amended
. "${0%/*}/lib.sh"

written_up
edit "$record" 's/^# .*/~~~\n# two days of leave\n~~~/'
commit 'Leave'
by alice
agree
base
by bob
move "$record" people/alice/2026-11-06-one-to-one.md 's/^# two/# one/'
