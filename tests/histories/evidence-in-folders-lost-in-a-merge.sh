#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge of Alice's loses a file that is deep below evidence/; what each side has
# brought beside the other's stays.
# breach: removed
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
merge "$side" people/alice/evidence/mails/two.txt
