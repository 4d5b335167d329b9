#!/bin/sh
# SPDX-License-Identifier: ISC
# An object's id in capitals, which git reads and never writes.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'read me' | put README
commit 'A page'
recast '/^parent /{s/parent //; y/abcdef/ABCDEF/; s/^/parent /;}'
