#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave's merge brings a kind and the first record of it, which is judged by that to the
# end: what the template asks for later is not asked of it.
# honest
# state: 2026-11-07-walk agreed
# waits: nobody
. "${0%/*}/lib.sh"

walk() {
	printf '%s\n' --- 'title: A walk' 'every: 1 month' --- '# {{title}}' "$@" |
	    put templates/walk.md
}

walked() {
	printf '%s\n' --- 'kind: walk' 'date: 2026-11-07' 'status: held' --- \
	    '# A walk' '' '## What' '' "$1" | put people/alice/2026-11-07-walk.md
}

started
git config one-to-one.administrator dave@example.org
base
fork=$head
by bob
on 2026-11-07
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
by dave
echo 'Read that.' | put LEGAL
commit 'Another page'
take "$side" README
walk '## What'
walked 'To the river.'
commit -p "$side" 'Merge'
walk '## What' '## When'
commit 'When is asked, too'
by bob
on 2026-11-08
walked 'To the river and back.'
commit 'And back'
by alice
on 2026-11-09
agree people/alice/2026-11-07-walk.md
