#!/bin/sh
# SPDX-License-Identifier: ISC
# No file of the notes, and yet a name that moves the cursor of whoever lists it.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'A page.' | put "$(printf 'pages/two\twords')"
commit 'A page'
