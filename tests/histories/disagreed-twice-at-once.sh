#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreement adds one item, not two.
# breach: mixed
. "${0%/*}/lib.sh"

written_up
base
by alice
object '- The date was not accepted. (AN)' '- Nor was the place. (AN)'
agree
