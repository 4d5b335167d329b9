#!/bin/sh
# SPDX-License-Identifier: ISC
# A plan of old notes is held in a merge.  By one parent's settings it is a new record, and
# complete; by the other's it is still imported, and need not have that template's sections.
# honest
# state: 2026-10-25-one-to-one waiting
# waits: alice 2026-10-25-one-to-one
. "${0%/*}/lib.sh"

started
old=people/alice/2026-10-25-one-to-one.md
settings '[policy]' 'since = 2026-11-01'
minutes 2026-10-25 planned | put "$old"
commit 'Old notes'
base
fork=$head
{
	cat "${0%/*}/../../lib/notes/kinds/one-to-one.md"
	printf '%s\n' '' '## Wellbeing'
} | put templates/one-to-one.md
commit 'What we ask for'
edit "$old" 's/winter/summer/'
commit 'A slip'
side=$head
go "$fork"
settings '[policy]' 'since = 2026-10-01'
take "$side" templates/one-to-one.md
minutes 2026-10-25 | put "$old"
commit -p "$side" 'Merge'
