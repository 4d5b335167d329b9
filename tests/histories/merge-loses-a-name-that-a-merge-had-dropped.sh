#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge takes Alice's new name in place of her old one, which had the last word
# on the other branch.  She takes it back, and Bob's merge loses that.
# breach: identity-changed
. "${0%/*}/lib.sh"

started
fork=$head
by alice
edit "$person" 's/^name = .*/name = Alice Nguyen/'
commit 'My whole name'
by bob
on 2026-11-04
edit "$person" '$a\
away = 2026-12-01..2026-12-10'
commit 'Away'
side=$head
go "$fork"
on 2026-11-03
edit "$person" '$a\
fte = 0.6'
commit 'Part of the time'
edit "$person" '$d'
commit 'The whole time'
on 2026-11-04
merge "$side" "$person"
fork=$head
by alice
edit "$person" 's/^name = .*/name = Alice Ng/'
commit 'My old name'
side=$head
go "$fork"
by bob
edit "$person" '$a\
fte = 0.6'
commit 'Part of the time'
commit -p "$side" 'Merge'
