#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol, who leads too, added another's address behind Bob's name.  That Bob merges it with
# a later change of his makes it none that he added.
# honest
# state: contract agreed
# waits: nobody
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-01..'
commit 'Carol leads, too'
contracted
fork=$head
by carol
edit "$person" '$a\
manager = Bob Okafor <dave@example.org>, 2026-11-01..'
commit 'His new address'
side=$head
go "$fork"
by bob
on 2026-11-03
edit "$person" '$a\
away = 2026-12-24..2026-12-31'
commit 'Christmas'
edit "$person" '$a\
manager = Bob Okafor <dave@example.org>, 2026-11-01..'
merge "$side"
base
GIT_AUTHOR_NAME='Bob Okafor' GIT_AUTHOR_EMAIL=dave@example.org
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
act people/alice/contract.md 'Withdrawn-by: Bob Okafor <dave@example.org>'
