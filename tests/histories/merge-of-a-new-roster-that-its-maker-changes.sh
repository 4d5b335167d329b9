#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob, who leads her, may do in a merge what he may do without one.
# honest
. "${0%/*}/lib.sh"

written_up
base
fork=$head
roster | sed 's/Alice Ng/Zoe Ames/; s/alice@/zoe@/' | put people/zoe/person.ini
commit 'Zoe'
side=$head
go "$fork"
echo 'Read me.' | put README
commit 'A page'
take "$side" people/zoe/person.ini
echo 'fte = 0.5' | { git cat-file blob :people/zoe/person.ini; cat; } |
    put people/zoe/person.ini
commit -p "$side" 'Merge'
