#!/bin/sh
# SPDX-License-Identifier: ISC
# Two branches come to one template by different ways, and meet; the first goes on, and
# Alice merges that.
# honest
. "${0%/*}/lib.sh"

template() {
	sed "s/^minutes: .*/minutes: 3$1/" "${0%/*}/../../lib/notes/kinds/one-to-one.md" |
	    put templates/one-to-one.md
	commit 'Template'
}

written_up
template 5
fork=$head
template 6
template 2
side=$head
go "$fork"
on 2026-11-08
template 7
template 2
merge "$side"
both=$head
go "$side"
template 8
side=$head
go "$both"
by alice
merge "$side" templates/one-to-one.md
