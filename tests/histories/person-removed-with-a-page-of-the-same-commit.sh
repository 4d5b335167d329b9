#!/bin/sh
# SPDX-License-Identifier: ISC
# Zoe's folder began with her roster and a page in one commit, in a merge in which Bob
# brings both to a branch: it has had something else.
# breach: identity-changed
. "${0%/*}/lib.sh"

started
fork=$head
echo p | put README
commit 'A page'
side=$head
go "$fork"
roster | sed 's/Alice Ng/Zoe Roth/; s/alice@/zoe@/' | put people/zoe/person.ini
echo p | put people/zoe/a-page
commit 'Zoe Roth'
zoe=$head
go "$side"
take "$zoe" people/zoe/a-page
take "$zoe" people/zoe/person.ini
commit -p "$zoe" 'Merge'
base
drop people/zoe/a-page
drop people/zoe/person.ini
commit 'Nobody'
