#!/bin/sh
# SPDX-License-Identifier: ISC
# Signatures are asked for: Alice's own agreement goes with a record that both parents
# have and her merge has not, and she did not sign it.
# breach: removed unsigned
. "${0%/*}/lib.sh"

written_up
signatures alice bob
by alice
sign=.git/alice.key
agree
base
sign=
parted
drop "$record"
commit -p "$side" 'Merge'
