#!/bin/sh
# SPDX-License-Identifier: ISC
# The message was changed after it was signed.
# breach: bad-signature
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
by alice
sign=.git/alice.key
agree
recast 's/^Act on/Acted on/'
