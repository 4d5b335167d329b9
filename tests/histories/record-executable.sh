#!/bin/sh
# SPDX-License-Identifier: ISC
# The same bytes, but a program.
# breach: malformed
. "${0%/*}/lib.sh"

agreed
base
by bob
git cat-file blob ":$record" | put "$record" 100755
commit 'Executable'
