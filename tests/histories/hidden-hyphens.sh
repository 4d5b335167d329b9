#!/bin/sh
# SPDX-License-Identifier: ISC
# CommonMark 0.31 takes this for a comment, 0.30 shows it.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
edit "$record" 's/^On track.*/& <!-- She is to be dismissed -- in March. -->/'
commit 'A note to myself'
