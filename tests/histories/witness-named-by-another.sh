#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave commits that Bob vouches for Alice.
# breach: forged
# also: not-party
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by dave
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    'Witnessed-by: Bob Okafor <bob@example.org>' 'Evidence: his word'
