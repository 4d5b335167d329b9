#!/bin/sh
# SPDX-License-Identifier: ISC
# "A session keeps the templates and settings of the commit that first brought
# it as held": Bob amends under the old headings.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
by bob
sed -e 's/^## Issues.*/## Anything in the way/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'A new form'
amend 's/^On track/Off track/'
by alice
agree
