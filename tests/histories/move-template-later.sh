#!/bin/sh
# SPDX-License-Identifier: ISC
# "A session keeps the templates [...] of the commit that first brought it as
# held, under whatever name".
# honest
# state: 2026-11-06-one-to-one agreed
. "${0%/*}/lib.sh"

agreed
by bob
sed -e 's/^## Issues.*/## Anything in the way/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'A new form'
base
move "$record" people/alice/2026-11-06-one-to-one.md
by alice
agree people/alice/2026-11-06-one-to-one.md
