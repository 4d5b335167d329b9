#!/bin/sh
# SPDX-License-Identifier: ISC
# Only records are agreed to.
# breach: malformed|wrong-text|not-party
# also: malformed wrong-text not-party mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
agree "$person"
