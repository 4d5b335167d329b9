#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice's signature of something else, put into a commit.
# breach: bad-signature
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
by alice
agree
git cat-file commit "$head" | ssh-keygen -q -Y sign -n file \
    -f .git/alice.key 2>.git/log | sed '1s/^/gpgsig /; 2,$s/^/ /' >.git/armour
recast '/^committer /r .git/armour'
