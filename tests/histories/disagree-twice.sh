#!/bin/sh
# SPDX-License-Identifier: ISC
# The same words twice.
# breach: mixed
. "${0%/*}/lib.sh"
written_up
by alice
object '- No. (AN)'
agree
object '- No. (AN)'
agree
