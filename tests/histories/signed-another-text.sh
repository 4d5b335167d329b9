#!/bin/sh
# SPDX-License-Identifier: ISC
# The message was changed after it was signed.
# breach: bad-signature
# state: waiting
# pending: overdue and agree PERSON believe an agreement that breaks a rule
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
by alice
sign=.git/alice.key
agree
recast 's/^Act on/Acted on/'
