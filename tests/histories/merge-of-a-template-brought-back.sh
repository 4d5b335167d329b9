#!/bin/sh
# SPDX-License-Identifier: ISC
# As merge-of-a-template-brought-twice, but where they met it was changed and brought back.
# breach: policy-changed
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
template 3
template 2
both=$head
go "$side"
template 8
side=$head
go "$both"
by alice
merge "$side" templates/one-to-one.md
