#!/bin/sh
# SPDX-License-Identifier: ISC
# A witness does not take evidence away.
# breach: mixed removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'I do not agree. Alice' | put "$evidence"
commit 'A mail'
drop "$evidence"
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" 'Evidence: he told me'
