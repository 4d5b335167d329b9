#!/bin/sh
# SPDX-License-Identifier: ISC
# What each side has brought into a folder below evidence/ a merge has beside the other.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'One.' | put people/alice/evidence/mails/one.txt
commit 'A mail'
fork=$head
echo 'Two.' | put people/alice/evidence/mails/two.txt
echo 'Three.' | put people/alice/evidence/mails/old/three.txt
commit 'Two more'
base
side=$head
go "$fork"
by alice
echo 'Four.' | put people/alice/evidence/mails/four.txt
commit 'One more'
merge "$side" people/alice/evidence/mails/two.txt \
    people/alice/evidence/mails/old/three.txt
