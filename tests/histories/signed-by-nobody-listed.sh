#!/bin/sh
# SPDX-License-Identifier: ISC
# A key that is not in the list.
# breach: bad-signature
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
ssh-keygen -q -t ed25519 -N '' -C mallory -f .git/mallory.key
base
by alice
sign=.git/mallory.key
agree
