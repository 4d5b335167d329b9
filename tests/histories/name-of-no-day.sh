#!/bin/sh
# SPDX-License-Identifier: ISC
# There is no such day.
# breach: malformed
. "${0%/*}/lib.sh"

started
base
minutes 2026-11-31 | put people/alice/2026-11-31-one-to-one.md
commit 'One to one of 31 November'
