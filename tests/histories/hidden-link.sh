#!/bin/sh
# SPDX-License-Identifier: ISC
# A link definition that nobody uses is not shown either.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
edit "$record" '/^On track/a\
\
[note]: http://example.org "She is to be dismissed in March."'
commit 'A note to myself'
