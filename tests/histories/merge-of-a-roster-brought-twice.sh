#!/bin/sh
# SPDX-License-Identifier: ISC
# Two branches come to one roster by different ways, and meet; the first goes on, and Alice
# merges that: she loses nothing that the first did not know.
# honest
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
fte = 0.5'
commit 'Half'
fork=$head
on 2026-11-03
edit "$person" 's/0\.5/0.6/'
commit 'More'
edit "$person" 's/0\.6/0.8/'
commit 'Still more'
side=$head
go "$fork"
on 2026-11-06
edit "$person" 's/0\.5/0.7/'
commit 'More here'
edit "$person" 's/0\.7/0.8/'
commit 'Still more here'
on 2026-11-07
merge "$side"
both=$head
go "$side"
edit "$person" 's/0\.8/0.9/'
commit 'Nearly all'
side=$head
go "$both"
by alice
merge "$side" "$person"
