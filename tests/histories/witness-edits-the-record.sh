#!/bin/sh
# SPDX-License-Identifier: ISC
# A witness leaves the record as it is.
# breach: mixed
. "${0%/*}/lib.sh"

written_up
edit "$record" 's/winter/summer/'
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" 'Evidence: she told me'
