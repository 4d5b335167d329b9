#!/bin/sh
# SPDX-License-Identifier: ISC
# The name says one day, the text another.
# breach: malformed
. "${0%/*}/lib.sh"

started
base
minutes 2026-11-07 | put people/alice/2026-11-08-one-to-one.md
commit 'One to one of 7 November'
