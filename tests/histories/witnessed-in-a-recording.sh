#!/bin/sh
# SPDX-License-Identifier: ISC
# An ending may have digits.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
on 2026-11-09
blob=$(echo 'I agree. Alice' | git hash-object -w --stdin)
evidence="people/alice/evidence/2026-11-07-one-to-one-${blob%"${blob#????????}"}.mp3"
git update-index --add --cacheinfo "100644,$blob,$evidence"
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' "Witnessed-by: $me" \
    "Evidence: $evidence"
