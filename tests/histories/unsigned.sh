#!/bin/sh
# SPDX-License-Identifier: ISC
# The settings ask for signatures, and this has none.
# breach: unsigned
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
by alice
agree
