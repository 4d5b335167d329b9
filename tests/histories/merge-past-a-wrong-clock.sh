#!/bin/sh
# SPDX-License-Identifier: ISC
# On the server stands a commit of a clock that was months behind; a merge with
# what was written before it has nothing to do with that: "one finding names the
# pair and the reckoning starts anew from the younger".
# before: date
# state: waiting
. "${0%/*}/lib.sh"

written_up
fork=$head
on 2026-03-01
echo 'Of March, it says' | put page
commit 'A page'
git update-ref refs/tests/server/heads/main "$head"
wrong=$head
on 2026-11-09
go "$fork"
echo 'A page' | put other
commit 'Another page'
side=$head
go "$wrong"
echo 'A page' | put other
commit -p "$side" 'Merge'
