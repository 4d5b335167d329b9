#!/bin/sh
# SPDX-License-Identifier: ISC
# A name that moves the cursor of whoever lists it.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
minutes 2026-11-14 |
    put "$(printf 'people/alice/2026-11-14-one-to-one\033[2K.md')"
commit 'One to one of 14 November'
