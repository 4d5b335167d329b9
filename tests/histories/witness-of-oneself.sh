#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice vouches for Alice.
# breach: forged
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
act "$record" "Agreed-by: $me" "Witnessed-by: $me" 'Evidence: my word'
