#!/bin/sh
# SPDX-License-Identifier: ISC
# "... under every address that they themselves or an administrator added": Carol, who
# leads too, added another's address behind Bob's name.  That Bob changes the roster later
# makes it none that he added.
# honest
# state: contract agreed
# waits: nobody
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-01..'
commit 'Carol leads, too'
contracted
by carol
edit "$person" '$a\
manager = Bob Okafor <dave@example.org>, 2026-11-01..'
commit 'His new address'
by bob
edit "$person" '$a\
away = 2026-12-24..2026-12-31'
commit 'Christmas'
base
GIT_AUTHOR_NAME='Bob Okafor' GIT_AUTHOR_EMAIL=dave@example.org
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
act people/alice/contract.md 'Withdrawn-by: Bob Okafor <dave@example.org>'
