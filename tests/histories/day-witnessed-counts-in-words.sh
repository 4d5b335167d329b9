#!/bin/sh
# SPDX-License-Identifier: ISC
# Words are no such file: shown, and it still waits.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
settings '[trust]' 'witnessed = yes'
base
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" 'Evidence: signed on paper, in the folder'
