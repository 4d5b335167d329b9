#!/bin/sh
# SPDX-License-Identifier: ISC
# No parent took Zoe away, and the merge has her no more.
# breach: identity-changed
. "${0%/*}/lib.sh"

started
roster | sed 's/Alice Ng/Zoe Oda/; s/alice@/zoe@/' | put people/zoe/person.ini
commit 'Zoe Oda'
fork=$head
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
by dave
drop people/zoe/person.ini
commit -p "$side" Merge
