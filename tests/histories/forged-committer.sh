#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice is named as the committer only.
# breach: forged
. "${0%/*}/lib.sh"

written_up
base
by bob alice
agree
