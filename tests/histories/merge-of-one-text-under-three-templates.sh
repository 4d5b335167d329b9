#!/bin/sh
# SPDX-License-Identifier: ISC
# The same minutes on three branches.  The one that is merged last has a template that asks
# more of them, and so of what they become.
# honest
# state: draft
. "${0%/*}/lib.sh"

kinds=${0%/*}/../../lib/notes/kinds
started
fork=$head
put templates/check-in.md <"$kinds/check-in.md"
commit 'A form of our own'
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
other=$head
go "$fork"
{
	cat "$kinds/one-to-one.md"
	printf '%s\n' '' '## Wellbeing'
} | put templates/one-to-one.md
commit 'What we ask for'
minutes 2026-11-07 | put "$record"
commit 'One to one of November'
third=$head
go "$fork"
minutes 2026-11-07 | put "$record"
commit 'One to one'
merge "$other" templates/check-in.md
merge "$third" templates/one-to-one.md
edit "$record" 's/summer/winter/'
edit "$record" 's/rota/plan/'
commit 'A slip'
