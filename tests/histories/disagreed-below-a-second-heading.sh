#!/bin/sh
# SPDX-License-Identifier: ISC
# The heading may come with the item only where there was none.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
object '' '## Disagreements' '' '- That was not agreed. (AN)'
agree
