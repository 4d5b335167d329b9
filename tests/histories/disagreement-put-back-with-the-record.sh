#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is removed, and put back with what Alice said in it: her words are hers still,
# and Bob has not added them.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
decline 'It was not so. (AN)'
before=$head
by bob
drop "$record"
commit 'Tidy up'
take "$before" "$record"
commit 'Sorry'
