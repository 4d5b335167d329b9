#!/bin/sh
# SPDX-License-Identifier: ISC
# One file on some systems.
# breach: malformed
. "${0%/*}/lib.sh"
started
echo a | put people/alice/evidence/a.txt
echo a | put people/alice/evidence/A.txt
commit mistake
