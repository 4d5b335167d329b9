#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice is named as the committer only.
# breach: forged
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by bob alice
agree
