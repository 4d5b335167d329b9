#!/bin/sh
# SPDX-License-Identifier: ISC
# git ignores a second signature when it verifies the first.
# breach: malformed
# also: bad-signature
. "${0%/*}/lib.sh"

written_up
keys alice
base
by alice
sign=.git/alice.key
agree
recast '/^gpgsig /,/END SSH/{H;}
/END SSH/{G;s/\n\n/\
/;}'
