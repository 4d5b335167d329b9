#!/bin/sh
# SPDX-License-Identifier: ISC
# "RECORD-XXXXXXXX.EXT": there is an ending, and a name that ends with a dot has none.
# breach: mixed malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
settings '[trust]' 'witnessed = yes'
base
by bob
blob=$(echo 'I agree. Alice' | git hash-object -w --stdin)
evidence="people/alice/evidence/2026-11-07-one-to-one-${blob%"${blob#????????}"}."
git update-index --add --cacheinfo "100644,$blob,$evidence"
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' "Witnessed-by: $me" \
    "Evidence: $evidence"
