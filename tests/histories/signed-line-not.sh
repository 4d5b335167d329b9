#!/bin/sh
# SPDX-License-Identifier: ISC
# Signatures are asked for: a disagreement by hand, which makes Alice's agreement lapse,
# could be anybody's who types Bob's name.
# breach: unsigned
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
by alice
sign=.git/alice.key
agree
base
by bob
sign=
object '- It was not so. (BO)'
commit 'My view'
