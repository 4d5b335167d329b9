#!/bin/sh
# SPDX-License-Identifier: ISC
# Evidence that no parent has comes with a merge.
# honest
. "${0%/*}/lib.sh"

written_up
fork=$head
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
echo 'I agree. Alice' | put "$evidence"
commit -p "$side" Merge
