#!/bin/sh
# SPDX-License-Identifier: ISC
# A disclosure that changes the settings.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'read me' | put README
commit 'A page'
base
drop README
act "$record" 'Disclosed-to: Human resources' 'Reason: they asked'
