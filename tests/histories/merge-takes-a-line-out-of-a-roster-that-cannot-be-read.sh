#!/bin/sh
# SPDX-License-Identifier: ISC
# One side has a roster that cannot be read, the other a line less in it; the merge has
# that one, with another line less.  What cannot be read has no lines that Bob could lose;
# that it cannot be read is told of whoever made it so, who is nobody but Bob here.
# breach: malformed
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
fte = 0.6\
away = 2026-12-01..2026-12-10'
commit 'Part of the time'
fork=$head
edit "$person" 's/^name = .*/name/'
commit 'A slip'
side=$head
go "$fork"
edit "$person" '/^fte/d'
commit 'All of the time'
take "$side" "$person"
edit "$person" '/^away/d'
commit -p "$side" 'Merge'
