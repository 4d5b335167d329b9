#!/bin/sh
# SPDX-License-Identifier: ISC
# "One added regular file": a folder is none, whatever lies in it.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
settings '[trust]' 'witnessed = yes'
base
by bob
blob=$(echo 'I agree. Alice' | git hash-object -w --stdin)
tree=$(printf '100644 blob %s\tmail.txt\n' "$blob" | git mktree)
evidence=people/alice/evidence/2026-11-07-one-to-one-${tree%"${tree#????????}"}.txt
git update-index --add --cacheinfo "100644,$blob,$evidence/mail.txt"
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' "Witnessed-by: $me" \
    "Evidence: $evidence"
