#!/bin/sh
# SPDX-License-Identifier: ISC
# A commit without an author cannot be read, and what follows is judged all the same.
# breach: malformed removed
# also: rewritten
. "${0%/*}/lib.sh"

written_up
commit 'Nothing'
recast '/^author /d'
echo 'Read me.' | put README
commit 'A page'
drop "$record"
commit 'No record'
