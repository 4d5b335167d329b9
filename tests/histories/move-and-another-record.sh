#!/bin/sh
# SPDX-License-Identifier: ISC
# A move of one record, and a word in another.
# breach: mixed
. "${0%/*}/lib.sh"

written_up
other=people/alice/2026-11-03-one-to-one.md
minutes 2026-11-03 | put "$other"
commit 'One to one of 3 November'
edit "$other" 's/winter/summer/'
move "$record" people/alice/2026-11-06-one-to-one.md
