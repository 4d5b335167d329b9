#!/bin/sh
# SPDX-License-Identifier: ISC
# One parent's template asks both to agree, the other's nobody: of a document that the
# merge combines, the stricter holds.
# honest
# state: objectives waiting
# waits: alice objectives
# waits: bob objectives
. "${0%/*}/lib.sh"

started
path=people/alice/objectives.md
filled objectives 2026-11-02 'review: 2027-11-02' | put "$path"
commit 'Objectives'
fork=$head
agreeing() {
	sed -e '/^agreed-by: /d' -e "2i\\
agreed-by: $1" "${0%/*}/../../lib/notes/kinds/objectives.md" |
	    put templates/objectives.md
	commit 'Who agrees'
}
agreeing both
edit "$path" '$a\
\
One more.'
commit 'Another line'
side=$head
go "$fork"
agreeing none
edit "$path" 's/As both want it/As we both want it/'
commit 'Another word'
edit "$path" '$a\
\
One more.'
commit -p "$side" Merge
