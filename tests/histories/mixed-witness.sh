#!/bin/sh
# SPDX-License-Identifier: ISC
# A witness adds the evidence and a second file.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'I agree. Alice' | put "$evidence"
echo 'I really do. Alice' | put people/alice/evidence/2026-11-09-mail-2.txt
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" "Evidence: $evidence"
