#!/bin/sh
# SPDX-License-Identifier: ISC
# Evidence was replaced on one branch, which was told there; the merge has it so.
# breach: removed
. "${0%/*}/lib.sh"

written_up
echo 'I agree. Alice' | put "$evidence"
commit 'A mail'
fork=$head
echo 'I do not agree. Alice' | put "$evidence"
commit 'Another mail'
side=$head
go "$fork"
echo 'Read me.' | put README
commit 'A page'
take "$side" "$evidence"
commit -p "$side" Merge
