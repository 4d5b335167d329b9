#!/bin/sh
# SPDX-License-Identifier: ISC
# Two paragraphs: only the last one is the trailers.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
act "$record" '' "Agreed-by: $me"
