#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave agrees in his own name.
# breach: not-party
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by dave
agree
