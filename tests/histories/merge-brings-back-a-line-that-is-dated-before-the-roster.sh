#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob's clock was slow when he wrote down that Alice works part time: that is dated before
# her roster.  He leaves it out in a merge, and Alice has it again from a branch of before.
# breach: identity-changed
. "${0%/*}/lib.sh"

started
base
fork=$head
on 2026-11-03
edit "$person" '$a\
initials = AN'
commit 'Initials'
main=$head
go "$fork"
on 2026-11-01
edit "$person" '$a\
fte = 0.5'
commit 'Part time'
line=$head
go "$main"
on 2026-11-04
commit -p "$line" 'Merge'
without=$head
go "$line"
by alice
echo q | put NEWS
commit 'News'
go "$without"
edit "$person" '$a\
fte = 0.5'
echo q | put NEWS
commit -p "$line" 'Merge'
