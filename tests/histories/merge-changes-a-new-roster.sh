#!/bin/sh
# SPDX-License-Identifier: ISC
# Zoe began on one side only; a merge of Dave's gives her another manager.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
roster | sed 's/Alice Ng/Zoe Ames/; s/alice@/zoe@/' | put people/zoe/person.ini
commit 'Zoe'
side=$head
go "$fork"
by dave
echo 'Read me.' | put README
commit 'A page'
take "$side" people/zoe/person.ini
edit people/zoe/person.ini 's/Bob Okafor <bob@/Dave Roy <dave@/'
commit -p "$side" 'Merge'
