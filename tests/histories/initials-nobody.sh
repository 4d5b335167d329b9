#!/bin/sh
# SPDX-License-Identifier: ISC
# Initials of nobody.
# breach: disagreement-changed
. "${0%/*}/lib.sh"
written_up
object '- No. (ZZ)'
commit 'x'
