#!/bin/sh
# SPDX-License-Identifier: ISC
# A roster that cannot be read names nobody, so nobody has initials.
# breach: malformed disagreement-changed
. "${0%/*}/lib.sh"

written_up
edit "$person" '$a\
fte = 0.5\
fte = 0.5'
commit 'Half and half'
by alice
object '- The load was another. (AN)'
commit 'A line'
