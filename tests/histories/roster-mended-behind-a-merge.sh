#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob mends a slip in Alice's name, who did nothing yet on either side of a merge.
# honest
. "${0%/*}/lib.sh"

written_up
fork=$head
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
echo 'Yours.' | put LICENCE
commit 'Another'
take "$side" README
commit -p "$side" Merge
edit "$person" 's/^name = .*/name = Alice Nguyen/'
commit 'Her whole name'
