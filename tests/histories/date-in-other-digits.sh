#!/bin/sh
# SPDX-License-Identifier: ISC
# The last digit of the second is an Arabic one: some readers take it for a number.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'read me' | put README
commit 'A page'
recast "/^committer /s/0 +/$(printf '\331\240') +/"
