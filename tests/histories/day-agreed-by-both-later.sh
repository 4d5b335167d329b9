#!/bin/sh
# SPDX-License-Identifier: ISC
# A kind that asks for both from now on asks nothing more of an agreed record.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
by bob
sed -e 's/^agreed-by: person/agreed-by: both/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'Both agree'
