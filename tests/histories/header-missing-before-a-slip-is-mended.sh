#!/bin/sh
# SPDX-License-Identifier: ISC
# Behind a commit that cannot be read nobody knows who committed what: what can be read
# has nothing of Alice's, and Bob corrects her address.
# breach: malformed
# also: rewritten date
. "${0%/*}/lib.sh"

written_up
commit 'Nothing'
recast '/^committer /d'
echo 'Read me.' | put README
commit 'A page'
echo 'Read it.' | put README
commit 'Another page'
edit "$person" 's/alice@/ally@/'
commit 'A new address'
