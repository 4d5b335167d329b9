#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol gave Bob another address.  That his merge took her roster makes it none that he
# added himself: what he takes back under it was not said under that.
# honest
# state: contract agreed
# waits: nobody
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2024-03-04..'
commit 'Carol leads, too'
contracted
base
fork=$head
by carol
edit "$person" '$a\
manager = Bob Okafor <bo@example.org>, 2024-03-04..'
commit 'Another address of Bob'
side=$head
go "$fork"
by bob
on 2026-11-09
echo 'Read me.' | put README
commit 'A page'
merge "$side" "$person"
GIT_AUTHOR_EMAIL=bo@example.org GIT_COMMITTER_EMAIL=bo@example.org
act people/alice/contract.md 'Withdrawn-by: Bob Okafor <bo@example.org>'
