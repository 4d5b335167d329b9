#!/bin/sh
# SPDX-License-Identifier: ISC
# The key is listed, but it is Bob's: git verify-commit would be content.
# breach: bad-signature
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
by alice
sign=.git/bob.key
agree
