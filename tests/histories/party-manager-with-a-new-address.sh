#!/bin/sh
# SPDX-License-Identifier: ISC
# A leader is one party "under every address that they themselves [...] added":
# Bob withdraws under the new one.
# honest
# state: contract waiting
# waits: bo contract
. "${0%/*}/lib.sh"

started
contracted
base
by bob
edit "$person" 's/bob@/bo@/'
commit 'My new address'
GIT_AUTHOR_EMAIL=bo@example.org GIT_COMMITTER_EMAIL=bo@example.org
act people/alice/contract.md 'Withdrawn-by: Bob Okafor <bo@example.org>'
