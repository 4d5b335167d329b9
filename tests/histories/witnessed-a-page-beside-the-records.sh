#!/bin/sh
# SPDX-License-Identifier: ISC
# A README.md is no record, and nothing is agreed in it.  The push has nothing else
# that is about Alice.
# breach: wrong-text
# state: waiting
. "${0%/*}/lib.sh"

written_up
minutes 2026-11-08 | put people/alice/readme.md
commit 'A page beside the records'
base
on 2026-11-09
act people/alice/readme.md 'Agreed-by: Alice Ng <alice@example.org>' \
    "Witnessed-by: $me" 'Evidence: by telephone'
