#!/bin/sh
# SPDX-License-Identifier: ISC
# A text with the marks of a conflict can be read in two ways: nobody agrees to it, and
# what Alice says in it is not heard before it is mended.
# breach: malformed mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
git cat-file blob ":$record" >.git/text
{ cat .git/text; printf '%s\n' '<<<<<<< ours' '=======' '>>>>>>> theirs'; } |
    put "$record"
commit 'Torn'
agree
put "$record" <.git/text
commit 'Mended'
