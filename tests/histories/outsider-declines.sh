#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave declines in his own name.
# breach: not-party
# also: mixed disagreement-changed
. "${0%/*}/lib.sh"

written_up
base
by dave
object '- I would not have that. (DR)'
act "$record" "Declined-by: $me"
