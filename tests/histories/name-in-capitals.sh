#!/bin/sh
# SPDX-License-Identifier: ISC
# On some systems these would be two files, on some one.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
minutes 2026-11-07 | put people/alice/2026-11-07-One-To-One.md
commit 'One to one of 7 November'
