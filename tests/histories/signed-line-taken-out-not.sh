#!/bin/sh
# SPDX-License-Identifier: ISC
# Signatures are asked for: what Alice signed is not taken out of the text by whoever
# types her name.
# breach: unsigned
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
by alice
sign=.git/alice.key
decline 'It was not so. (AN)'
base
sign=
edit "$record" '/(AN)/d'
commit 'Nothing'
