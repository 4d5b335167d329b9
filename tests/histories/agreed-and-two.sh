#!/bin/sh
# SPDX-License-Identifier: ISC
# Two people: what is wrong with one is not with the other.
# breach: forged
# state: agreed
. "${0%/*}/lib.sh"

agreed
by bob
zoe=people/zoe/2026-11-07-one-to-one.md
roster | sed 's/Alice Ng/Zoe Oda/; s/alice@/zoe@/' | put people/zoe/person.ini
minutes 2026-11-07 | sed 's/@alice/@zoe/' | put "$zoe"
commit 'Zoe Oda'
fork=$head
act "$zoe" 'Agreed-by: Zoe Oda <zoe@example.org>'
side=$head
go "$fork"
edit "$zoe" 's/winter/summer/'
commit 'Another season'
edit "$person" '$a\
fte = 0.6'
commit 'Part of the time'
edit "$zoe" 's/summer/winter/'
commit -p "$side" 'Merge'
