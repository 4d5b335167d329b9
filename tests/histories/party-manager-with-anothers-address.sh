#!/bin/sh
# SPDX-License-Identifier: ISC
# "... under every address that they themselves or an administrator added": Carol,
# who leads too, gave Bob Dave's address, so what Bob agreed is not taken back by
# whoever has that.
# honest
# state: contract agreed
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-01..'
commit 'Carol leads, too'
contracted
by carol
edit "$person" 's/<bob@/<dave@/'
commit 'His new address'
base
GIT_AUTHOR_NAME='Bob Okafor' GIT_AUTHOR_EMAIL=dave@example.org
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
act people/alice/contract.md 'Withdrawn-by: Bob Okafor <dave@example.org>'
