#!/bin/sh
# SPDX-License-Identifier: ISC
# A blank at the end of a line is another text.
# breach: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

agreed
base
by bob
edit "$record" 's/^On track[.]/& /'
commit 'A blank'
