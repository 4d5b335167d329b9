#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave combined two templates, and then took back all of Bob's, which both sides know: that
# is nothing of his own, and Carol's merge takes what Bob made of it next.
# honest
# state: waiting
. "${0%/*}/lib.sh"

template() {
	sed "s/^minutes: .*/minutes: 3$1/" "${0%/*}/../../lib/notes/kinds/one-to-one.md" |
	    put templates/one-to-one.md
}

written_up
git config one-to-one.administrator dave@example.org
by dave
template 5
commit 'Template'
fork=$head
template 6
commit 'Template'
his=$head
go "$fork"
template 7
commit 'Template'
template 8
commit -p "$his" 'Merge'
template 6
commit 'The other one'
ours=$head
go "$his"
template 9
commit 'Template'
side=$head
go "$ours"
by carol
merge "$side" templates/one-to-one.md
