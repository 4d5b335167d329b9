#!/bin/sh
# SPDX-License-Identifier: ISC
# Line ends of another system.
# breach: malformed
. "${0%/*}/lib.sh"

started
base
minutes 2026-11-07 | sed 's/$/\r/' | put "$record"
commit 'One to one of 7 November'
