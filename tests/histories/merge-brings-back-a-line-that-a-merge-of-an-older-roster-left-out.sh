#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob writes down that Alice works part time, and merges a page whose roster is from
# before, as it is there: that is how he takes it back.  Alice merges that, and has it again.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
echo p | put README
commit 'A page'
page=$head
go "$fork"
edit "$person" '$a\
fte = 0.5'
commit 'Part time'
line=$head
edit "$person" '/^fte/d'
commit -p "$page" 'Merge'
without=$head
go "$line"
by alice
echo q | put NEWS
commit 'News'
echo p | put README
commit -p "$without" 'Merge'
