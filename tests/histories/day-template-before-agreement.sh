#!/bin/sh
# SPDX-License-Identifier: ISC
# A text that was complete when it was written stays so: Alice can agree.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
sed -e 's/^## Issues.*/## Anything in the way/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'A new form'
by alice
agree
