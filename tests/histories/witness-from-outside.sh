#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave is no party, so he is no witness.
# breach: not-party
# also: forged
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by dave
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" 'Evidence: she told me'
