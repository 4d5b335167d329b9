#!/bin/sh
# SPDX-License-Identifier: ISC
# Names that no record may have were told where they came, and are not told of the merge.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
fork=$head
echo 'A walk.' | put people/alice/aux.md
echo 'A talk.' | put people/alice/con.md
commit 'A walk'
side=$head
go "$fork"
echo 'A chat.' | put people/alice/nul.md
commit 'A chat'
take "$side" people/alice/aux.md
take "$side" people/alice/con.md
commit -p "$side" Merge
