#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody agrees to a text that readers do not see.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
edit "$record" '/^On track/a\
\
<!-- She is to be dismissed in March. -->'
commit 'A note to myself'
