#!/bin/sh
# SPDX-License-Identifier: ISC
# One wrong clock is one finding.
# breach: date
. "${0%/*}/lib.sh"
agreed
on 2026-10-01
by bob
echo a | put README
commit a
on 2026-11-10
echo b | put README
commit b
