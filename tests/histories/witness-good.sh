#!/bin/sh
# SPDX-License-Identifier: ISC
# Evidence by its name.
# honest
# state: people/alice/2026-11-07-one-to-one.md waiting
. "${0%/*}/lib.sh"
written_up
echo 'I agree' >f; id=$(git hash-object f)
ev=people/alice/evidence/2026-11-07-one-to-one-$(echo $id | cut -c 1-8).txt
put $ev <f
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' "Witnessed-by: $me" "Evidence: $ev"
