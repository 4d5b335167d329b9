#!/bin/sh
# SPDX-License-Identifier: ISC
# A new root in a push.
# breach: rewritten
. "${0%/*}/lib.sh"
written_up
base
main=$head
head=
git read-tree --empty
by dave
echo 'read me' | put README
commit 'Another beginning'
side=$head
go "$main"
by bob
take "$side" README
commit -p "$side" 'Merge'
