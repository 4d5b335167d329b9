#!/bin/sh
# SPDX-License-Identifier: ISC
# Other raw HTML.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
edit "$record" '/^On track/a\
\
<p hidden>She is to be dismissed in March.</p>'
commit 'A note to myself'
