#!/bin/sh
# SPDX-License-Identifier: ISC
# Nor in the folder of somebody else.
# breach: mixed malformed
. "${0%/*}/lib.sh"

written_up
base
echo 'I agree. Alice' | put people/dave/evidence/mail.txt
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" 'Evidence: people/dave/evidence/mail.txt'
