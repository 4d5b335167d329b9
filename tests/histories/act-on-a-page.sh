#!/bin/sh
# SPDX-License-Identifier: ISC
# Only records are agreed to.
# breach: malformed|wrong-text|not-party
# also: malformed wrong-text not-party mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'read me' | put README
commit 'A page'
base
by alice
agree README
