#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice led somebody under the address that she had before; she is still no witness of
# herself.
# breach: forged
. "${0%/*}/lib.sh"

written_up
by alice
edit "$person" 's/alice@/dave@/'
commit 'My new address'
by bob
edit "$person" '$a\
manager = Alice Ng the elder <alice@example.org>, initials AE, 2026-11-07..'
commit 'And she leads, too'
by alice
blob=$(echo 'I agree. Alice' | git hash-object -w --stdin)
evidence=people/alice/evidence/2026-11-07-one-to-one-${blob%"${blob#????????}"}.txt
git update-index --add --cacheinfo "100644,$blob,$evidence"
act "$record" 'Agreed-by: Alice Ng <dave@example.org>' "Witnessed-by: $me" \
    "Evidence: $evidence"
