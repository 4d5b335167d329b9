#!/bin/sh
# SPDX-License-Identifier: ISC
# Escape sequences in a subject, for the terminal of whoever lists commits.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'read me' | put README
commit "$(printf 'A page\033[1A\033[2K')"
