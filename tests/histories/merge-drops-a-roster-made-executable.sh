#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave makes Zoe's roster executable, which changes no letter of it, and the merge with
# whoever took her away has her no more.
# breach: malformed
# also: identity-changed
. "${0%/*}/lib.sh"

started
roster | sed 's/Alice Ng/Zoe Oda/; s/alice@/zoe@/' | put people/zoe/person.ini
commit 'Zoe Oda'
fork=$head
by dave
roster | sed 's/Alice Ng/Zoe Oda/; s/alice@/zoe@/' |
    put people/zoe/person.ini 100755
commit 'Executable'
side=$head
go "$fork"
by bob
drop people/zoe/person.ini
commit 'Zoe was a mistake'
commit -p "$side" Merge
