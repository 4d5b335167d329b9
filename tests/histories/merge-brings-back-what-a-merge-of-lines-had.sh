#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge has what both branches came to, line by line.  Bob takes his line out
# again, which is not there on one of these branches either, and Alice's merge
# brings it back.
# breach: identity-changed
. "${0%/*}/lib.sh"

started
fork=$head
by alice
edit "$person" 's/^name = .*/name = Alice Nguyen/'
commit 'My whole name'
side=$head
go "$fork"
by bob
on 2026-11-03
edit "$person" '$a\
fte = 0.6'
commit 'Part of the time'
edit "$person" 's/^name = .*/name = Alice Nguyen/'
commit -p "$side" 'Merge'
fork=$head
on 2026-11-04
edit "$person" '/^fte/d'
commit 'The whole time'
side=$head
go "$fork"
by alice
edit "$person" 's/^name = .*/name = Alice Ng/'
commit 'My old name'
commit -p "$side" 'Merge'
