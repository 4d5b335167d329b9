#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob rebases Alice's agreement: she stays its author, he is the committer.
# breach: forged
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
git cat-file commit "$head" >.git/agreement
go "$fork"
by bob
echo 'read me' | put README
commit 'A page'
sed "s/^tree .*/tree $(git write-tree)/; s/^parent .*/parent $head/
    s/^committer .*/committer Bob Okafor <bob@example.org> 1794398400 +0000/
    " .git/agreement >.git/rebased
head=$(git hash-object -t commit -w .git/rebased)
