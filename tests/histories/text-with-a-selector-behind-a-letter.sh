#!/bin/sh
# SPDX-License-Identifier: ISC
# "a variation selector behind one", of two visible characters that are not ASCII.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
by alice
edit "$record" "s/^Nothing to report\.$/Nothing$(printf '\357\270\217') to report./"
commit 'A letter that somebody chose'
