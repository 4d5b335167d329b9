#!/bin/sh
# SPDX-License-Identifier: ISC
# "The other party": Alice vouches for Bob's words, and has yet to say her own.
# honest
# state: 2026-11-14-appraisal waiting
# waits: alice 2026-11-14-appraisal
. "${0%/*}/lib.sh"

started
settings '[trust]' 'witnessed = yes'
on 2026-11-14
record=people/alice/2026-11-14-appraisal.md
filled appraisal 2026-11-14 | put "$record"
commit 'Appraisal'
base
by alice
blob=$(echo 'I agree. Bob' | git hash-object -w --stdin)
evidence=people/alice/evidence/2026-11-14-appraisal-${blob%"${blob#????????}"}.txt
git update-index --add --cacheinfo "100644,$blob,$evidence"
act "$record" 'Agreed-by: Bob Okafor <bob@example.org>' "Witnessed-by: $me" \
    "Evidence: $evidence"
