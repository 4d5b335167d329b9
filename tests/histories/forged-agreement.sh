#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob says in his own commit that Alice agrees, and nothing of a witness.
# breach: forged
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
agree "$record" alice
