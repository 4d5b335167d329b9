#!/bin/sh
# SPDX-License-Identifier: ISC
# Another spelling of Alice's address is another address.
# breach: forged
# also: not-party
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
act "$record" 'Agreed-by: Alice Ng <Alice@example.org>'
