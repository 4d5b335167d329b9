#!/bin/sh
# SPDX-License-Identifier: ISC
# "A new template [...] binds what comes after: nothing complete becomes a draft
# by it, nothing agreed waits again."
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
by bob
sed -e 's/^## Issues.*/## Anything in the way/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'A new form'
