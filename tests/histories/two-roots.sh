#!/bin/sh
# SPDX-License-Identifier: ISC
# The push that creates the branch brings one root, not two.
# breach: rewritten
# also: identity-changed evil-merge
. "${0%/*}/lib.sh"

started
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
