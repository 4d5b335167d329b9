#!/bin/sh
# SPDX-License-Identifier: ISC
# The bullet of a disagreement is the one that the design shows.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
object '* That was not agreed. (AN)'
agree
