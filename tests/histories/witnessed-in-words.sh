#!/bin/sh
# SPDX-License-Identifier: ISC
# The evidence may be words.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" 'Evidence: signed on paper, in the folder'
