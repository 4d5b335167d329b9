#!/bin/sh
# SPDX-License-Identifier: ISC
# A quarter of work by two people: a contract, two kinds of meeting, merges.
# honest
# state: contract agreed
# state: 2026-10-16-supervision recorded
# state: 2026-10-30-one-to-one agreed
. "${0%/*}/lib.sh"

git -c init.defaultBranch=main init -q --template=
by bob
on 2026-09-01
roster | put "$person"
commit 'Alice Ng'
filled contract 2026-09-01 'review: 2027-09-01' | put people/alice/contract.md
commit 'Contract'
agree people/alice/contract.md
by alice
agree people/alice/contract.md
for day in 2026-09-04 2026-10-02 2026-10-30; do
	by bob
	on "$day"
	minutes "$day" | put "people/alice/$day-one-to-one.md"
	commit "One to one of $day"
	fork=$head
	by alice
	agree "people/alice/$day-one-to-one.md"
	side=$head
	go "$fork"
	by bob
	filled supervision "${day%-*}-16" |
	    put "people/alice/${day%-*}-16-supervision.md"
	commit 'Supervision'
	commit -p "$side" 'Merge'
done
