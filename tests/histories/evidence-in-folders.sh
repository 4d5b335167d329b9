#!/bin/sh
# SPDX-License-Identifier: ISC
# A folder below evidence/ may be added to: no file of it goes by that.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'One.' | put people/alice/evidence/mails/one.txt
commit 'A mail'
base
by alice
echo 'Two.' | put people/alice/evidence/mails/two.txt
echo 'Three.' | put people/alice/evidence/mails/old/three.txt
commit 'Two more'
