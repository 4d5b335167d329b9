#!/bin/sh
# SPDX-License-Identifier: ISC
# A footnote of one word is a link definition to readers without footnotes.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
edit "$record" 's/^On track.*/&[^1]\
\
[^1]: Unfinished/'
commit 'A note to myself'
