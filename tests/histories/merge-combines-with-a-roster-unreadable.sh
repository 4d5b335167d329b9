#!/bin/sh
# SPDX-License-Identifier: ISC
# One side has a roster that cannot be read, and the merge a third text.
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
edit "$person" '$a\
away = 2026-12-01..2026-12-10'
commit -p "$side" Merge
