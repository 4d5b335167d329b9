#!/bin/sh
# SPDX-License-Identifier: ISC
# The settings say that evidence counts; what is named as such are words, and not the
# file that came with them.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
settings '[trust]' 'witnessed = yes'
base
blob=$(echo 'I agree. Alice' | git hash-object -w --stdin)
file=people/alice/evidence/2026-11-07-one-to-one-${blob%"${blob#????????}"}.txt
git update-index --add --cacheinfo "100644,$blob,$file"
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' "Witnessed-by: $me" \
    'Evidence: she said so'
