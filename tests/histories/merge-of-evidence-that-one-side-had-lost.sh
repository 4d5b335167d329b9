#!/bin/sh
# SPDX-License-Identifier: ISC
# Evidence was lost before.  A merge of what does not know that brings no new loss.
# before: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'I agree.  Alice' | put "$evidence"
commit 'A mail'
fork=$head
echo p | put README
commit 'A page'
page=$head
go "$fork"
drop "$evidence"
commit 'Tidy up'
git update-ref refs/tests/server/heads/main "$head"
merge "$page" README
