#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob commits an agreement with Alice as its author.
# breach: forged
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice bob
agree "$record" alice
