#!/bin/sh
# SPDX-License-Identifier: ISC
# What a witnessed agreement rests on is deleted.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'I agree. Alice' | put "$evidence"
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" "Evidence: $evidence"
base
drop "$evidence"
commit 'Tidy up'
