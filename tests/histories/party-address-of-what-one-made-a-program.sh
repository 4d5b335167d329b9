#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol gave Bob another address.  That he made her roster a program makes it none that he
# added himself.
# breach: malformed
# also: identity-changed
# state: contract agreed
# waits: nobody
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2024-03-04..'
commit 'Carol leads, too'
contracted
by carol
edit "$person" '$a\
manager = Bob Okafor <bo@example.org>, 2024-03-04..'
commit 'Another address of Bob'
by bob
on 2026-11-09
git cat-file blob ":$person" | put "$person" 100755
commit 'A program'
git cat-file blob ":$person" | put "$person"
commit 'No program'
GIT_AUTHOR_EMAIL=bo@example.org GIT_COMMITTER_EMAIL=bo@example.org
act people/alice/contract.md 'Withdrawn-by: Bob Okafor <bo@example.org>'
