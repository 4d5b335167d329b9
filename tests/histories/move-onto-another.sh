#!/bin/sh
# SPDX-License-Identifier: ISC
# The new name has to be free.
# breach: mixed
# also: removed changed-after-agreement malformed
. "${0%/*}/lib.sh"

written_up
minutes 2026-11-06 | sed 's/^On track/Off track/' |
    put people/alice/2026-11-06-one-to-one.md
commit 'One to one of 6 November'
base
move "$record" people/alice/2026-11-06-one-to-one.md
