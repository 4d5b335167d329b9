#!/bin/sh
# SPDX-License-Identifier: ISC
# A witness adds evidence, and does not rewrite what is there.
# breach: mixed removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'I do not agree. Alice' | put "$evidence"
commit 'A mail'
base
echo 'I agree. Alice' | put "$evidence"
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" "Evidence: $evidence"
