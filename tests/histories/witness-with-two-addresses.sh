#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice vouches for Alice with her other address.
# breach: forged
# state: waiting
. "${0%/*}/lib.sh"

started
by alice
edit "$person" '/^email/p'
edit "$person" '4s/alice/carol/'
commit 'Another address of hers'
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
base
by carol
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" 'Evidence: my word'
