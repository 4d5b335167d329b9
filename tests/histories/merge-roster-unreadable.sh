#!/bin/sh
# SPDX-License-Identifier: ISC
# One side has a roster that cannot be read, and the merge takes the other's.
# breach: malformed identity-changed
. "${0%/*}/lib.sh"

written_up
fork=$head
edit "$person" 's/^name = .*/name/'
commit 'A slip'
side=$head
go "$fork"
edit "$person" '$a\
fte = 0.6'
commit 'Part of the time'
by dave
commit -p "$side" Merge
