#!/bin/sh
# SPDX-License-Identifier: ISC
# Of a record that is held after that, it does.
# honest
# state: waiting
# waits: bob
. "${0%/*}/lib.sh"

started
sed -e 's/^agreed-by: person/agreed-by: both/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'Both agree'
base
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
by alice
agree
