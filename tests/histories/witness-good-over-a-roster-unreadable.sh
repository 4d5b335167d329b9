#!/bin/sh
# SPDX-License-Identifier: ISC
# As witness-good.sh; but the roster could not be read for a while, which makes nobody Alice.
# breach: malformed identity-changed
# state: people/alice/2026-11-07-one-to-one.md waiting
. "${0%/*}/lib.sh"

written_up
text_of "$person"
was=$text
edit "$person" '$a\
fte'
commit 'A slip'
git cat-file blob "$was" | put "$person"
commit 'Mended'
echo 'I agree' >f; id=$(git hash-object f)
ev=people/alice/evidence/2026-11-07-one-to-one-$(echo $id | cut -c 1-8).txt
put $ev <f
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' "Witnessed-by: $me" "Evidence: $ev"
