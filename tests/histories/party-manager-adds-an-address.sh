#!/bin/sh
# SPDX-License-Identifier: ISC
# "... under every address that they themselves or an administrator added": Bob added a
# line for another address of his, and takes back under it what he agreed to.
# honest
# state: contract waiting
# waits: bob contract
. "${0%/*}/lib.sh"

started
contracted
by bob
edit "$person" '$a\
manager = Bob Okafor <dave@example.org>, 2026-11-01..'
commit 'My other address'
base
GIT_AUTHOR_NAME='Bob Okafor' GIT_AUTHOR_EMAIL=dave@example.org
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
act people/alice/contract.md 'Withdrawn-by: Bob Okafor <dave@example.org>'
