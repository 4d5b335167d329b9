#!/bin/sh
# SPDX-License-Identifier: ISC
# What a witnessed agreement rests on is rewritten afterwards.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'I agree, but for the date. Alice' | put "$evidence"
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" "Evidence: $evidence"
base
echo 'I agree. Alice' | put "$evidence"
commit 'Shorter'
