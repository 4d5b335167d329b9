#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob's merge of two pages brings part time into the roster; Alice merges a branch from
# before, and it is gone.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
parted
edit "$person" '$a\
fte = 0.6'
merge "$side" README
bobs=$head
go "$fork"
by alice
echo r | put TODO
commit 'A third page'
commit -p "$bobs" 'Merge'
