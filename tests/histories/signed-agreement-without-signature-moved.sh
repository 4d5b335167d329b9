#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreement that should have been signed was given all the same, though it does not
# count: after a move the record waits for her again.
# breach: unsigned
# state: 2026-11-06-one-to-one amended
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
by alice
agree
by bob
sign=.git/bob.key
move "$record" people/alice/2026-11-06-one-to-one.md
