#!/bin/sh
# SPDX-License-Identifier: ISC
# Two branches come to one roster; on the second it was changed and brought back since.
# Alice's merge with what the first made of it loses that (the first is later).
# breach: identity-changed
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
fte = 0.5'
commit 'Half'
fork=$head
on 2026-11-06
edit "$person" 's/0\.5/0.8/'
commit 'More'
side=$head
go "$fork"
on 2026-11-03
edit "$person" 's/0\.5/0.8/'
commit 'More here'
on 2026-11-07
merge "$side"
edit "$person" 's/0\.8/0.6/'
commit 'Less'
edit "$person" 's/0\.6/0.8/'
commit 'But no'
both=$head
go "$side"
edit "$person" 's/0\.8/0.9/'
commit 'Nearly all'
side=$head
go "$both"
by alice
merge "$side" "$person"
