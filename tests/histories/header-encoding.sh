#!/bin/sh
# SPDX-License-Identifier: ISC
# A commit that says it is not UTF-8.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
by alice
agree
recast '/^committer /a\
encoding ISO-8859-1'
