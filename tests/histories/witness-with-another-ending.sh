#!/bin/sh
# SPDX-License-Identifier: ISC
# "RECORD-XXXXXXXX.EXT": an ending is letters and digits.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
settings '[trust]' 'witnessed = yes'
base
by bob
blob=$(echo 'I agree. Alice' | git hash-object -w --stdin)
evidence="people/alice/evidence/2026-11-07-one-to-one-${blob%"${blob#????????}"}.t x"
git update-index --add --cacheinfo "100644,$blob,$evidence"
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' "Witnessed-by: $me" \
    "Evidence: $evidence"
