#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice declines and says why.
# honest
# state: declined
. "${0%/*}/lib.sh"

written_up
base
by alice
object '- That is not what was said. (AN)'
act "$record" "Declined-by: $me"
