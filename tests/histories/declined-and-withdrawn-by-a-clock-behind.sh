#!/bin/sh
# SPDX-License-Identifier: ISC
# The clock of whoever took the refusal back on a branch was an hour behind: it holds no
# more, in whatever order both are told.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
on 2026-11-09
decline 'Not so. (AN)'
base
fork=$head
GIT_COMMITTER_DATE='2026-11-09T11:00:00 +0000'
withdraw
side=$head
go "$fork"
by bob
on 2026-11-09
echo 'Read me.' | put README
commit 'A page'
commit -p "$side" 'Merge'
