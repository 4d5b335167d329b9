#!/bin/sh
# SPDX-License-Identifier: ISC
# A listed key, but not Bob's: "signed [...] by whose right it is done".
# breach: bad-signature
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
sign=.git/alice.key
settings '[trust]' 'level = signed' '[policy]' 'agree-within = 10 days'
