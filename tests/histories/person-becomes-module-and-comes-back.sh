#!/bin/sh
# SPDX-License-Identifier: ISC
# A roster becomes a submodule, whose commit is not here, and a file again; then Bob, who
# leads under a new address of his, takes back what he agreed to.
# breach: identity-changed malformed
# state: contract waiting
# waits: dave contract
. "${0%/*}/lib.sh"

started
contracted
by bob
base
fork=$head
git update-index --cacheinfo \
    "160000,1111111111111111111111111111111111111111,$person"
commit 'A submodule'
take "$fork" "$person"
commit 'The roster again'
edit "$person" 's/<bob@/<dave@/'
commit 'My new address'
GIT_AUTHOR_NAME='Bob Okafor' GIT_AUTHOR_EMAIL=dave@example.org
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
act people/alice/contract.md 'Withdrawn-by: Bob Okafor <dave@example.org>'
