#!/bin/sh
# SPDX-License-Identifier: ISC
# Evidence is kept under evidence/ in the person's folder.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'I agree. Alice' | put README
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" 'Evidence: README'
