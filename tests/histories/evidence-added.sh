#!/bin/sh
# SPDX-License-Identifier: ISC
# More evidence may come in by itself.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'I agree, but for the date. Alice' | put "$evidence"
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" "Evidence: $evidence"
base
echo 'And for the place. Alice' | put people/alice/evidence/2026-11-10-mail.txt
commit 'Another mail'
