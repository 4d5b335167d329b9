#!/bin/sh
# SPDX-License-Identifier: ISC
# One parent, named twice: some readers take it for a merge, and git does not.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'read me' | put README
commit 'A page'
recast '/^parent /p'
