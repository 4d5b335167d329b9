#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob mended Alice's name on a branch, and loses it: she did nothing yet.
# honest
. "${0%/*}/lib.sh"

written_up
fork=$head
edit "$person" 's/^name = .*/name = Alice Nguyen/'
commit 'Her whole name'
side=$head
go "$fork"
edit "$person" '$a\
fte = 0.6'
commit 'Part of the time'
commit -p "$side" Merge
