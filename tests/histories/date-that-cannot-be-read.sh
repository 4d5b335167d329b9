#!/bin/sh
# SPDX-License-Identifier: ISC
# A commit whose date is no number: nobody can say that it was too early.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
echo 'Read me.' | put README
commit 'A page'
recast 's/^\(committer .*>\) [0-9]*/\1 never/'
