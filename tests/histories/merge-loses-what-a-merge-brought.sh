#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob's merge of two pages brings part time into the roster; Alice merges a branch from
# before, and it is gone.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
fork=$head
echo p | put README
commit 'A page'
side=$head
go "$fork"
echo q | put NEWS
commit 'Another page'
edit "$person" '$a\
fte = 0.6'
take "$side" README
commit -p "$side" 'Merge'
bobs=$head
go "$fork"
by alice
echo r | put TODO
commit 'A third page'
commit -p "$bobs" 'Merge'
