#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob takes Zoe away on one branch, and changes her roster on the other.  To the side that
# has none anybody may bring it: Alice's merge keeps what Bob made of it.
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
edit people/zoe/person.ini '$a\
fte = 0.5'
commit 'Half'
by alice
commit -p "$side" 'Merge'
