#!/bin/sh
# SPDX-License-Identifier: ISC
# On the server stands a commit of a clock that was months behind; a merge with
# what was written before brings nothing that is new.
# honest
. "${0%/*}/lib.sh"

written_up
fork=$head
on 2026-03-01
put page <<E
Of March, it says
E
commit 'A page'
base
on 2026-11-09
go "$fork"
put other <<E
A page
E
commit 'Another page'
side=$head
go "$(git rev-parse refs/tests/base)"
put other <<E
A page
E
commit -p "$side" 'Merge'
