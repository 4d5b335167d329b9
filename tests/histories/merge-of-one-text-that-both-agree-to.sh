#!/bin/sh
# SPDX-License-Identifier: ISC
# The same minutes on both sides, one of which asks for both to agree: so does the merge.
# honest
# state: waiting
# waits: bob
. "${0%/*}/lib.sh"

started
fork=$head
sed -e 's/^agreed-by: person/agreed-by: both/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'Both agree'
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
side=$head
go "$fork"
minutes 2026-11-07 | put "$record"
commit 'One to one'
merge "$side" templates/one-to-one.md
by alice
on 2026-11-09
agree
