#!/bin/sh
# SPDX-License-Identifier: ISC
# Line ends of another system, in the trailers.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
agree
recast '/^[A-Z].*: /s/$/\r/'
