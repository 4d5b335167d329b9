#!/bin/sh
# SPDX-License-Identifier: ISC
# "... under every address that they themselves or an administrator added": Bob stands on
# two lines, and Carol wrote another's address on both, in one commit.
# honest
# state: contract agreed
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-01..\
supervisor = Bob Okafor <bob@example.org>, supervision'
commit 'Carol leads, and Bob supervises, too'
contracted
by carol
edit "$person" '/^manager/s/<bob@/<dave@/; /^supervisor/s/<bob@/<eve@/'
commit 'His new addresses'
base
GIT_AUTHOR_NAME='Bob Okafor' GIT_AUTHOR_EMAIL=dave@example.org
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
act people/alice/contract.md 'Withdrawn-by: Bob Okafor <dave@example.org>'
