#!/bin/sh
# SPDX-License-Identifier: ISC
# One act of a witness brings one file.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
for words in 'I agree. Alice' 'I do agree. Alice'; do
	blob=$(echo "$words" | git hash-object -w --stdin)
	path=people/alice/evidence/2026-11-07-one-to-one-${blob%"${blob#????????}"}.txt
	git update-index --add --cacheinfo "100644,$blob,$path"
done
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" "Evidence: $path"
