#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice's roster has one line twice; Dave's merge has the lines of both sides.  The second
# one stands in no other order than before.
# honest
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
away = 2026-12-01..2026-12-10\
away = 2027-01-04..2027-01-08\
away = 2026-12-01..2026-12-10'
commit 'Away'
fork=$head
edit "$person" '$a\
away = 2027-02-01..2027-02-05'
commit 'In February, too'
side=$head
go "$fork"
edit "$person" 's/^started/fte = 0.6\
&/'
commit 'Part time'
by dave
edit "$person" '$a\
away = 2027-02-01..2027-02-05'
commit -p "$side" 'Merge'
