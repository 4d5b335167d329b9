#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol, who leads too, writes Bob's name otherwise.  Bob merges that, and adds his other
# address behind his name as his own side has it: it is his.
# honest
# state: contract waiting
# waits: bob contract
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-01..'
commit 'Carol leads, too'
contracted
by bob
fork=$head
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
by carol
edit "$person" 's/Bob Okafor/Robert Okafor/'
commit 'His whole name'
by bob
edit "$person" '$a\
manager = Bob Okafor <dave@example.org>, 2026-11-01..'
merge "$side" README
base
GIT_AUTHOR_NAME='Bob Okafor' GIT_AUTHOR_EMAIL=dave@example.org
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
act people/alice/contract.md 'Withdrawn-by: Bob Okafor <dave@example.org>'
