#!/bin/sh
# SPDX-License-Identifier: ISC
# Nor does the line that Alice adds bring the new template upon it.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
sed -e 's/^## Issues.*/## Anything in the way/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'A new form'
by alice
disagree 'The date was not accepted. (AN)'
