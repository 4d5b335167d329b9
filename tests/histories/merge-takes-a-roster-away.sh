#!/bin/sh
# SPDX-License-Identifier: ISC
# Zoe was created by mistake, and who created her took her away on one branch.
# honest
. "${0%/*}/lib.sh"

started
roster | sed 's/Alice Ng/Zoe Oda/; s/alice@/zoe@/' | put people/zoe/person.ini
commit 'Zoe Oda'
fork=$head
drop people/zoe/person.ini
commit 'A mistake'
side=$head
go "$fork"
by dave
echo 'Read me.' | put README
commit 'A page'
drop people/zoe/person.ini
commit -p "$side" Merge
