#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice changes a sentence in the commit in which she agrees.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
edit "$record" 's/^On track/Well on track/'
agree
