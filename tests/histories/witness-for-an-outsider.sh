#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob vouches for Dave, who is no party.
# breach: not-party
# also: forged
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
act "$record" 'Agreed-by: Dave Roy <dave@example.org>' \
    "Witnessed-by: $me" 'Evidence: he told me'
