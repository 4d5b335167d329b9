#!/bin/sh
# SPDX-License-Identifier: ISC
# Evidence that both parents have is not in the merge: nobody but the merge did that.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'I agree. Alice' | put "$evidence"
commit 'Her mail'
parted
drop "$evidence"
commit -p "$side" 'Merge'
