#!/bin/sh
# SPDX-License-Identifier: ISC
# What comes from another beginning gives no right over a roster on the branch:
# there is no place from which the two parted.
# breach: rewritten
# gate: identity-changed
. "${0%/*}/lib.sh"

written_up
base
by bob
carol_too
main=$head
roster=$(git rev-parse --verify ":$person")
head=
git read-tree --empty
by carol
git cat-file blob "$roster" | put "$person"
commit 'Another beginning'
edit "$person" '$a\
fte = 0.6'
commit 'Part-time'
side=$head
go "$main"
by bob
take "$side" "$person"
commit -p "$side" 'Merge'
