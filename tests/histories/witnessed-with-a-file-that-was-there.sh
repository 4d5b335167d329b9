#!/bin/sh
# SPDX-License-Identifier: ISC
# The evidence was committed before by itself: it may be named, and counts no more
# than words.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
settings '[trust]' 'witnessed = yes'
base
blob=$(echo 'I agree. Alice' | git hash-object -w --stdin)
file=people/alice/evidence/2026-11-07-one-to-one-${blob%"${blob#????????}"}.txt
git update-index --add --cacheinfo "100644,$blob,$file"
commit 'A mail'
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' "Witnessed-by: $me" \
    "Evidence: $file"
