#!/bin/sh
# SPDX-License-Identifier: ISC
# "but for U+200C and U+200D between two visible characters neither of which is ASCII
# (emoji, Persian and Hindi need them), and a variation selector behind one".
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
edit "$record" "s/^Nothing to report\.$/$(printf \
    '\331\205\333\214\342\200\214\330\256\331\210\330\247\331\207\331\205 \360\237\217\263\357\270\217\342\200\215\360\237\214\210')./"
commit 'In another script'
