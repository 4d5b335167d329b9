#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob gives himself another address and agrees under it; he may lose that by a merge
# that he makes under the former one.
# honest
# state: amended
. "${0%/*}/lib.sh"

written_up
base
fork=$head
edit "$record" 's/winter/summer/'
commit 'The summer rota'
side=$head
go "$fork"
edit "$person" 's/<bob@/<eve@/'
commit 'Another address'
GIT_AUTHOR_EMAIL=eve@example.org GIT_COMMITTER_EMAIL=eve@example.org
me='Bob Okafor <eve@example.org>'
agree
by bob
merge "$side" "$record"
