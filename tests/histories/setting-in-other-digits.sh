#!/bin/sh
# SPDX-License-Identifier: ISC
# An interval of 10 weeks, the second digit of which is an Arabic one.
# breach: malformed
. "${0%/*}/lib.sh"

started
base
settings '[kind one-to-one]' "$(printf 'every = 1\331\240 weeks')"
