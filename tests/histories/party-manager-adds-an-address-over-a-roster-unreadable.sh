#!/bin/sh
# SPDX-License-Identifier: ISC
# As party-manager-adds-an-address.sh; but the roster could not be read for a while, which
# says of no address that it was somebody else's.
# breach: malformed identity-changed
# state: contract waiting
# waits: bob contract
. "${0%/*}/lib.sh"

started
contracted
by bob
text_of "$person"
was=$text
edit "$person" '$a\
fte'
commit 'A slip'
git cat-file blob "$was" | put "$person"
commit 'Mended'
edit "$person" '$a\
manager = Bob Okafor <dave@example.org>, 2026-11-01..'
commit 'My other address'
GIT_AUTHOR_NAME='Bob Okafor' GIT_AUTHOR_EMAIL=dave@example.org
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
act people/alice/contract.md 'Withdrawn-by: Bob Okafor <dave@example.org>'
