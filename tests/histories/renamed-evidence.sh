#!/bin/sh
# SPDX-License-Identifier: ISC
# It is kept under another name, where nobody will find it.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
witness
base
echo 'I agree. Alice' | put people/alice/evidence/old.txt
drop "$evidence"
commit 'Tidy up'
