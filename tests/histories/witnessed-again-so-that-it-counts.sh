#!/bin/sh
# SPDX-License-Identifier: ISC
# What was witnessed before it counted is witnessed again, with a file.
# honest
# state: agreed
# waits: nobody
. "${0%/*}/lib.sh"

written_up
by bob
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' "Witnessed-by: $me" \
    'Evidence: By telephone'
settings '[trust]' 'witnessed = yes'
base
witness
