#!/bin/sh
# SPDX-License-Identifier: ISC
# A symbolic link is no evidence, whatever its name.
# breach: malformed mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
settings '[trust]' 'witnessed = yes'
base
blob=$(printf 'mail.txt' | git hash-object -w --stdin)
evidence="people/alice/evidence/2026-11-07-one-to-one-${blob%"${blob#????????}"}.txt"
git update-index --add --cacheinfo "120000,$blob,$evidence"
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' "Witnessed-by: $me" \
    "Evidence: $evidence"
