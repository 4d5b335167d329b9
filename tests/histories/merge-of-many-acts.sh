#!/bin/sh
# SPDX-License-Identifier: ISC
# Acts on many branches, on one text: what a merge knows comes from before the branches
# parted as well, from both where neither has the other behind it, and from the one that
# has where one does.
# honest
# state: agreed
. "${0%/*}/lib.sh"

show() { act "$record" "Disclosed-to: $1" 'Reason: asked'; }
page() { echo "$1" | put "page-$1"; commit "Page $1"; }
# COMMIT: with the pages that it has
join() {
	for i in 1 2 3 4; do
		! git cat-file -e "$1:page-$i" 2>.git/log || take "$1" "page-$i"
	done
	commit -p "$1" 'Merge'
}

written_up
base
fork=$head
by alice
agree
agreement=$head
go "$fork"
by bob
show HR
both=$head
show Ann
one=$head
go "$both"
show Ben
two=$head
page 1
beside=$head
go "$one"
join "$two"
met=$head
go "$agreement"
join "$met"
all=$head
# of the two one has the other behind it
go "$met"
page 2
join "$beside"
again=$head
go "$all"
page 3
join "$again"
